package org.roundtrip.rows;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the tables hold at one moment; tables without rows are left out. Immutable. */
public record RowSnapshot(SortedMap<TableName, TableRows> tables) {

  /** Wraps the map, which must not be changed afterwards. */
  public RowSnapshot {
    tables = Collections.unmodifiableSortedMap(tables);
  }

  /** A snapshot of no rows. */
  public static RowSnapshot empty() {
    return new RowSnapshot(new TreeMap<>());
  }
}
