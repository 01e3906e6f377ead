package org.roundtrip.change;

import org.roundtrip.revision.Revision;

/**
 * A revision that the base has with another text.
 *
 * @param kind what differs
 */
public record EditedRevision(Revision revision, Kind kind) {

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
