package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.Map;
import org.roundtrip.schema.table.TableName;

/** Counts the row sets in which a migration failed on every row of a table. Not thread-safe. */
final class RefusedTables {

  /** Typical and edge values may differ, so one row set is not enough. */
  private static final int ENOUGH = 2;

  private final Map<TableName, Integer> counts = new HashMap<>();

  /** Counts a row set. */
  void add(TableName table) {
    counts.merge(table, 1, Integer::sum);
  }

  /** Whether no row of the table passed in enough row sets. */
  boolean contains(TableName table) {
    return counts.getOrDefault(table, 0) >= ENOUGH;
  }
}
