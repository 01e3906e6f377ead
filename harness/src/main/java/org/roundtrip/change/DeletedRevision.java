package org.roundtrip.change;

import java.util.List;
import org.roundtrip.revision.Revision;

/**
 * A revision of the base that no longer exists.
 *
 * @param commands the commands that restore its files; empty if these contain other revisions
 */
public record DeletedRevision(Revision revision, List<String> commands) {

  /** Copies the list. */
  public DeletedRevision {
    commands = List.copyOf(commands);
  }
}
