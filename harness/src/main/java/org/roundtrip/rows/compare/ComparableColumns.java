package org.roundtrip.rows.compare;

import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Table;

/**
 * The columns whose values can be compared: both sides have them, with comparable types.
 *
 * @param columns sorted
 */
public record ComparableColumns(List<String> columns) {

  /** Copies the list. */
  public ComparableColumns {
    columns = List.copyOf(columns);
  }

  /** The columns that a table has at both moments. */
  public static ComparableColumns of(
      TableRows before, Table tableBefore, TableRows now, Table tableNow, Engine engine) {
    return of(
        TableVersion.of(before, tableBefore),
        TableVersion.of(now, tableNow),
        engine.part(ValueEquality.class));
  }

  static ComparableColumns of(TableVersion before, TableVersion now, ValueEquality equality) {
    return new ComparableColumns(
        before.types().keySet().stream()
            .filter(column -> before.has(column) && now.has(column))
            .filter(column -> equality.comparable(before.type(column), now.type(column)))
            .sorted()
            .toList());
  }
}
