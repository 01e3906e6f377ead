package org.roundtrip.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.Revision;

/**
 * A new revision below the newest one of the base.
 *
 * @param revision the new revision
 * @param newest the newest revision of the base, after which it belongs
 * @param parent the revision that both revise; null if the new one is between revisions of the base
 * @param moves the commands that rename its files to follow the newest one; empty if names do not
 *     determine the order
 */
public record Misplaced(
    Revision revision, Revision newest, @Nullable Revision parent, List<String> moves) {

  /** Copies the list. */
  public Misplaced {
    moves = List.copyOf(moves);
  }
}
