package org.roundtrip.project;

/** The two directions in which a revision runs. */
public enum Direction {
  /** From the revision's parents to the revision. */
  UPGRADE,
  /** From the revision back to its parents. */
  DOWNGRADE;

  /** The word for messages: {@code upgrade} or {@code downgrade}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
