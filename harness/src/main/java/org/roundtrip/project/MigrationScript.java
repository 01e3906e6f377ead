package org.roundtrip.project;

import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/**
 * What is known of one way through a revision before it is run.
 *
 * @param kind whether there is something to run
 * @param transactional whether every statement may run inside a transaction that we hold, and
 *     nothing of it outlives a rollback or disturbs the session
 * @param location the file that it is in, or that it belongs in when it is missing
 * @param reason why it is missing or refused, in one sentence; null for the other kinds
 */
public record MigrationScript(
    Kind kind, boolean transactional, SourceLocation location, @Nullable String reason) {

  /** Whether there is something to run. */
  public enum Kind {
    /** There are statements. */
    SCRIPT,
    /** It is written down and does nothing. */
    EMPTY,
    /** It is not written down at all. */
    MISSING,
    /** Its author declares that it cannot be done. */
    REFUSED
  }

  /** Whether running it makes sense: it has statements or is empty on purpose. */
  public boolean canRun() {
    return kind == Kind.SCRIPT || kind == Kind.EMPTY;
  }
}
