package org.roundtrip.seed.data;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.rows.TableName;

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
}
