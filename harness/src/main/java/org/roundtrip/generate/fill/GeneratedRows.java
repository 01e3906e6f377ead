package org.roundtrip.generate.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.TableName;

/** The rows generated so far. */
final class GeneratedRows {

  private static final int FARTHEST = 50;

  private final SortedMap<TableName, List<Row>> rows = new TreeMap<>();

  List<Row> of(TableName table) {
    return rows.getOrDefault(table, List.of());
  }

  void add(TableName table, Row row) {
    rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
  }

  void removeLast(TableName table) {
    List<Row> all = rows.get(table);
    if (all != null) {
      all.remove(all.size() - 1);
    }
  }

  void put(TableName table, List<Row> all) {
    rows.put(table, new ArrayList<>(all));
  }

  void clear(TableName table) {
    rows.remove(table);
  }

  /** The cell as SQL, with references resolved; NULL if the references are circular. */
  String sql(Cell cell) {
    return sql(cell, 0);
  }

  private String sql(Cell cell, int steps) {
    if (cell instanceof Cell.Literal literal) {
      return literal.sql();
    }
    if (cell instanceof Cell.Reference reference && steps < FARTHEST) {
      return of(reference.target()).stream()
          .filter(row -> row.number() == reference.row())
          .map(row -> Objects.requireNonNull(row.cells().get(reference.column())))
          .map(found -> sql(found, steps + 1))
          .findFirst()
          .orElse("NULL");
    }
    return cell instanceof Cell.Default ? "DEFAULT" : "NULL";
  }

  Dataset dataset() {
    return new Dataset(rows);
  }
}
