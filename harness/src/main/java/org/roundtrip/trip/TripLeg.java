package org.roundtrip.trip;

/** The three legs of a trip. */
public enum TripLeg {
  /** From the parent to the revision. */
  UPGRADE("upgrade"),
  /** Back to the parent. */
  DOWNGRADE("downgrade"),
  /** To the revision again. */
  SECOND_UPGRADE("second upgrade");

  private final String words;

  TripLeg(String words) {
    this.words = words;
  }

  /** The words for messages. */
  public String words() {
    return words;
  }
}
