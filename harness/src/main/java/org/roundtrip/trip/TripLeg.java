package org.roundtrip.trip;

import org.roundtrip.project.Direction;

/** The three legs of a trip. */
public enum TripLeg {
  /** The upgrade from the parent to the revision. */
  UPGRADE("upgrade", Direction.UPGRADE),
  /** The downgrade to the parent. */
  DOWNGRADE("downgrade", Direction.DOWNGRADE),
  /** The second upgrade to the revision. */
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

  /** The direction of the leg. */
  public Direction direction() {
    return direction;
  }
}
