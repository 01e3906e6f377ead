package org.roundtrip.rows.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns that identify the rows of a table at both moments: those of the first key that exists
 * at both and contains no NULL. SQLite allows NULL in primary keys.
 *
 * @param columns empty if all columns are needed
 */
record RowIdentity(List<String> columns) {

  /** Copies the list. */
  RowIdentity {
    columns = List.copyOf(columns);
  }

  /** Determines the identifying columns. */
  static RowIdentity of(TableVersion before, TableVersion now, ComparableColumns carried) {
    return before.identities().stream()
        .filter(key -> !key.isEmpty() && carried.columns().containsAll(key))
        .filter(key -> isWithoutNulls(before, key) && isWithoutNulls(now, key))
        .findFirst()
        .map(RowIdentity::new)
        .orElse(new RowIdentity(List.of()));
  }

  /** Whether rows are identified by all columns and may occur more than once. */
  boolean isMultiset() {
    return columns.isEmpty();
  }

  private static boolean isWithoutNulls(TableVersion side, List<String> key) {
    return IntStream.range(0, side.size()).noneMatch(row -> side.values(row, key).contains("NULL"));
  }

  /** Whether the values of some columns are distinct. */
  static boolean tellsApart(TableVersion side, List<String> columns) {
    Set<List<String>> seen = new HashSet<>();
    return IntStream.range(0, side.size()).allMatch(row -> seen.add(side.values(row, columns)));
  }
}
