package org.roundtrip.upgrade;

import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;

/** One revision to be taken up or down. */
public record Step(Revision revision, Direction direction) {

  /** Such as {@code upgrade 99b3ff7741d5}. */
  @Override
  public String toString() {
    return direction.word() + " " + revision.name();
  }
}
