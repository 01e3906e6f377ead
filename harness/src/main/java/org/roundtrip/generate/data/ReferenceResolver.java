package org.roundtrip.generate.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableName;

/** Replaces references with the values that they refer to. */
final class ReferenceResolver {

  private final Map<TableName, Map<Integer, Row>> numbered = new HashMap<>();

  private ReferenceResolver(Dataset rows) {
    rows.tables()
        .forEach(
            (table, list) -> {
              Map<Integer, Row> byNumber = new HashMap<>();
              list.forEach(row -> byNumber.put(row.number(), row));
              numbered.put(table, byNumber);
            });
  }

  /**
   * The rows without references.
   *
   * @throws IllegalArgumentException if a reference cannot be resolved
   */
  static SortedMap<TableName, List<Row>> of(Dataset rows) {
    ReferenceResolver resolution = new ReferenceResolver(rows);
    SortedMap<TableName, List<Row>> resolved = new TreeMap<>();
    rows.tables()
        .forEach(
            (table, list) ->
                resolved.put(
                    table, list.stream().map(row -> resolution.resolved(table, row)).toList()));
    return resolved;
  }

  private Row resolved(TableName table, Row row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              String from = "%s.%s of row %d".formatted(table, column, row.number());
              cells.put(column, value(cell, from));
            });
    return new Row(row.number(), cells);
  }

  private Cell value(Cell start, String from) {
    Cell cell = start;
    Set<Cell> seen = new HashSet<>();
    while (cell instanceof Cell.Reference reference) {
      String to =
          "%s.%s of row %d".formatted(reference.target(), reference.column(), reference.row());
      Cell next = target(reference);
      if (next == null || next instanceof Cell.Default || !seen.add(cell)) {
        String why =
            next == null
                ? "does not exist"
                : next instanceof Cell.Default ? "is set to its default" : "refers to itself";
        throw new IllegalArgumentException(from + " refers to " + to + ", which " + why);
      }
      cell = next;
    }
    return cell;
  }

  private @Nullable Cell target(Cell.Reference reference) {
    Row row = numbered.getOrDefault(reference.target(), Map.of()).get(reference.row());
    return row == null ? null : row.cells().get(reference.column());
  }
}
