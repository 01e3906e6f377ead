package org.roundtrip.finding;

import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;

/**
 * A check that did not run, and the reason.
 *
 * @param revision the full name of the revision; null for the history as a whole
 * @param engine the engine; null for all engines
 * @param check the name of the check
 * @param reason the reason, in one sentence
 */
public record Skip(
    @Nullable String revision, @Nullable Engine engine, String check, String reason) {

  /** The name for all checks of a revision that was not tested, except those without a database. */
  public static final String NEED_A_DATABASE = "the checks that need a database";

  /** The beginning of the reason if no row could be generated for a table. */
  public static final String NO_ROWS = "no rows could be generated for ";

  /** Whether the revision has a table for which no row could be generated. */
  boolean isOfUntestedTable() {
    return reason.startsWith(NO_ROWS);
  }
}
