package org.roundtrip.finding;

/** Which rows a run compared. */
public enum RowComparison {
  /** None. */
  NONE,
  /** Those that migrations insert. */
  OF_MIGRATIONS,
  /** Those that migrations insert, and generated ones. */
  WITH_GENERATED;

  /**
   * @param rows whether rows are compared at all
   * @param generated whether revisions are tested with generated rows
   */
  public static RowComparison of(boolean rows, boolean generated) {
    return generated ? WITH_GENERATED : rows ? OF_MIGRATIONS : NONE;
  }
}
