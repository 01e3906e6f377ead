package org.roundtrip.change;

import java.util.List;
import org.roundtrip.revision.Revision;

/**
 * A new revision whose id another revision of the base has.
 *
 * @param other the revision of the base
 * @param moves the commands that give the new one another number; empty if names have no numbers
 */
public record Collision(Revision revision, Revision other, List<String> moves) {

  /** Copies the list. */
  public Collision {
    moves = List.copyOf(moves);
  }

  /** Whether both are in the same file. */
  public boolean isOneFile() {
    return revision.location().file().equals(other.location().file());
  }
}
