package org.roundtrip.project.tool;

import java.util.List;

/**
 * The statements of a tool in the upgrade or downgrade of a revision.
 *
 * @param statements the statements with their parameter values, including {@code BEGIN}, {@code
 *     COMMIT} and {@code ROLLBACK}, without writes to the tool's history tables
 * @param historyWrites the writes to the history tables, without transactions; empty if unknown
 * @param settings the statements that restore the session's settings at the start
 * @param repeatable whether a replay has the same effect as the tool in another database with the
 *     same schema: no statement depends on rows that were read, and no statement is missing
 * @param onlyMarked whether the tool ran nothing and only recorded the revision in its history
 *     table
 */
public record Recording(
    List<String> statements,
    List<String> historyWrites,
    List<String> settings,
    boolean repeatable,
    boolean onlyMarked) {

  /** The recording of a tool whose statements are unknown. */
  public static final Recording UNKNOWN = new Recording(List.of(), List.of(), List.of(), false);

  /** Copies the lists. */
  public Recording {
    statements = List.copyOf(statements);
    historyWrites = List.copyOf(historyWrites);
    settings = List.copyOf(settings);
  }

  /** The recording of a tool that ran its revisions. */
  public Recording(
      List<String> statements,
      List<String> historyWrites,
      List<String> settings,
      boolean repeatable) {
    this(statements, historyWrites, settings, repeatable, false);
  }

  /** The same for a tool that ran nothing and only recorded the revisions in its history table. */
  public Recording ofMarking() {
    return new Recording(statements, historyWrites, settings, repeatable, true);
  }
}
