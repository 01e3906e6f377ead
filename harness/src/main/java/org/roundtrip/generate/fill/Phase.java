package org.roundtrip.generate.fill;

/** The kind of rows to generate. */
public enum Phase {
  /** Typical rows: no two cells are equal, nothing is NULL. */
  TYPICAL,
  /** Rows with as few values as the table accepts: NULLs and defaults. */
  MINIMAL,
  /** Edge values: every pair of edges of the touched columns occurs in some row. */
  EDGES,
  /** Near duplicates: rows that almost violate a key, or violate a key of the other schema. */
  TWINS,
  /** Random rows. */
  RANDOM
}
