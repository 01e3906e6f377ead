package org.roundtrip.change;

import java.util.List;
import org.roundtrip.revision.Revision;

/**
 * A revision that the base has with another text.
 *
 * @param kind what differs
 * @param commands the commands that restore its files; empty if these contain other revisions
 */
public record EditedRevision(Revision revision, Kind kind, List<String> commands) {

  /** Copies the list. */
  public EditedRevision {
    commands = List.copyOf(commands);
  }

  /** What differs. */
  public enum Kind {
    /** Something that runs. */
    CODE,
    /** The downgrade alone. */
    DOWNGRADE,
    /** Comments and white space alone. */
    COMMENTS,
    /** Something that the tool runs again after an edit. */
    REPEATABLE,
    /** The name, of which the tool keeps a record. */
    NAME
  }
}
