package org.roundtrip.generate.data;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.roundtrip.schema.table.TableName;

/** A set of generated rows. Immutable. */
public record Dataset(SortedMap<TableName, List<Row>> tables) {

  /** Copies the map, without tables that have no rows. */
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

  /** The total number of rows. */
  public int size() {
    return tables.values().stream().mapToInt(List::size).sum();
  }

  /** The rows that match, without those that reference a removed row. */
  public Dataset keeping(BiPredicate<TableName, Row> kept) {
    SortedMap<TableName, List<Row>> rest = new TreeMap<>();
    tables.forEach(
        (table, rows) ->
            rest.put(table, rows.stream().filter(row -> kept.test(table, row)).toList()));
    Set<RowKey> remaining = new HashSet<>();
    rest.forEach(
        (table, rows) -> rows.forEach(row -> remaining.add(new RowKey(table, row.number()))));
    Dataset smaller = new Dataset(rest);
    boolean whole =
        rest.values().stream().flatMap(List::stream).allMatch(row -> resolves(row, remaining));
    return whole ? smaller : smaller.keeping((table, row) -> resolves(row, remaining));
  }

  private static boolean resolves(Row row, Set<RowKey> remaining) {
    return row.cells().values().stream()
        .allMatch(
            cell ->
                !(cell instanceof Cell.Reference to)
                    || remaining.contains(new RowKey(to.target(), to.row())));
  }

  private record RowKey(TableName table, int row) {}
}
