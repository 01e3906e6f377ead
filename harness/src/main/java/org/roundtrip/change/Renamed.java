package org.roundtrip.change;

import java.util.List;
import org.roundtrip.revision.Revision;

/**
 * A revision whose text the base has with another id.
 *
 * @param moves the commands that restore the names of its files
 */
public record Renamed(Revision before, Revision now, List<String> moves) {

  /** Copies the list. */
  public Renamed {
    moves = List.copyOf(moves);
  }
}
