package org.roundtrip.rows.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns tell the rows of a table apart at both moments: those of the first key before that
 * was carried and holds no NULL. SQLite lets NULLs into primary keys.
 *
 * @param columns none where rows are told apart by all that they hold
 */
record RowIdentity(List<String> columns) {

  /** Copies the list. */
  RowIdentity {
    columns = List.copyOf(columns);
  }

  /** Finds out what tells rows apart. */
  static RowIdentity of(TableVersion before, TableVersion now, ComparableColumns carried) {
    return before.identities().stream()
        .filter(key -> !key.isEmpty() && carried.columns().containsAll(key))
        .filter(key -> isWithoutNulls(before, key) && isWithoutNulls(now, key))
        .findFirst()
        .map(RowIdentity::new)
        .orElse(new RowIdentity(List.of()));
  }

  /** Whether rows are told apart by all that they hold, and may be there twice. */
  boolean isMultiset() {
    return columns.isEmpty();
  }

  private static boolean isWithoutNulls(TableVersion side, List<String> key) {
    return IntStream.range(0, side.size()).noneMatch(row -> side.values(row, key).contains("NULL"));
  }

  /** Whether no two rows hold the same in these columns. */
  static boolean tellsApart(TableVersion side, List<String> columns) {
    Set<List<String>> seen = new HashSet<>();
    return IntStream.range(0, side.size()).allMatch(row -> seen.add(side.values(row, columns)));
  }
}
