package org.roundtrip.generate.data;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.roundtrip.schema.table.TableName;

/** A set of made rows. Immutable. */
public record Dataset(SortedMap<TableName, List<Row>> tables) {

  /** Copies the map; tables without rows are left out. */
  public Dataset {
    SortedMap<TableName, List<Row>> copy = new TreeMap<>();
    tables.forEach(
        (table, rows) -> {
          if (!rows.isEmpty()) {
            copy.put(table, List.copyOf(rows));
          }
        });
    tables = Collections.unmodifiableSortedMap(copy);
  }

  /** No rows. */
  public static Dataset empty() {
    return new Dataset(new TreeMap<>());
  }

  /** How many rows there are in all. */
  public int size() {
    return tables.values().stream().mapToInt(List::size).sum();
  }

  /** The rows that pass and whose references all lead to rows that are kept. */
  public Dataset keeping(BiPredicate<TableName, Row> kept) {
    SortedMap<TableName, List<Row>> rest = new TreeMap<>();
    tables.forEach(
        (table, rows) ->
            rest.put(table, rows.stream().filter(row -> kept.test(table, row)).toList()));
    Set<Place> there = new HashSet<>();
    rest.forEach((table, rows) -> rows.forEach(row -> there.add(new Place(table, row.number()))));
    Dataset smaller = new Dataset(rest);
    boolean whole =
        rest.values().stream().flatMap(List::stream).allMatch(row -> resolves(row, there));
    return whole ? smaller : smaller.keeping((table, row) -> resolves(row, there));
  }

  private static boolean resolves(Row row, Set<Place> there) {
    return row.cells().values().stream()
        .allMatch(
            cell ->
                !(cell instanceof Cell.Reference to)
                    || there.contains(new Place(to.target(), to.row())));
  }

  private record Place(TableName table, int row) {}
}
