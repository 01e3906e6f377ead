package org.roundtrip.rows;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A table with too many rows for a snapshot.
 *
 * @param print the fingerprint of its rows
 * @param shown the buckets whose rows were read
 * @param rows the rows of those buckets
 */
public record LargeTable(Fingerprint print, SortedSet<Integer> shown, TableRows rows) {

  /** Copies the set. */
  public LargeTable {
    shown = Collections.unmodifiableSortedSet(new TreeSet<>(shown));
  }

  static LargeTable of(Fingerprint print) {
    return new LargeTable(print, Collections.emptySortedSet(), TableRows.NONE);
  }
}
