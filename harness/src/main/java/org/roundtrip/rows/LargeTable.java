package org.roundtrip.rows;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A table that is too large to be held whole.
 *
 * @param print what it holds
 * @param shown the buckets whose rows were read as well
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
