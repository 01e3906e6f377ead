package org.roundtrip.mutation;

/** With which rows mutants are verified. */
enum Rows {
  /** With none: schemas alone are compared. */
  NONE,
  /** With values drawn uniformly by type. */
  UNIFORM,
  /** As {@code verify} does. */
  OURS
}
