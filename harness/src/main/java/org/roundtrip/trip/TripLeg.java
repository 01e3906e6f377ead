package org.roundtrip.trip;

import org.roundtrip.project.Direction;

/** The three legs of a trip. */
public enum TripLeg {
  /** From the parent to the revision. */
  UPGRADE("upgrade", Direction.UPGRADE),
  /** Back to the parent. */
  DOWNGRADE("downgrade", Direction.DOWNGRADE),
  /** To the revision again. */
  SECOND_UPGRADE("second upgrade", Direction.UPGRADE);

  private final String words;
  private final Direction direction;

  TripLeg(String words, Direction direction) {
    this.words = words;
    this.direction = direction;
  }

  /** The words for messages. */
  public String words() {
    return words;
  }

  /** Which way it goes. */
  public Direction direction() {
    return direction;
  }
}
