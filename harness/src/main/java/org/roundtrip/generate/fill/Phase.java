package org.roundtrip.generate.fill;

/** What kind of rows are made. */
public enum Phase {
  /** Ordinary rows: no two cells hold the same, nothing is NULL. */
  TYPICAL,
  /** Rows with as little as a table takes: NULLs and defaults. */
  MINIMAL,
  /** Every pair of edges of the columns that matter meets in some row. */
  EDGES,
  /** Rows that nearly collide, or do under a key that the other schema has. */
  TWINS,
  /** A mix by chance. */
  RANDOM
}
