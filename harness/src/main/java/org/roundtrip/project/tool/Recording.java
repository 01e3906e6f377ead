package org.roundtrip.project.tool;

import java.util.List;

/**
 * The statements of a tool in the upgrade or downgrade of a revision.
 *
 * @param statements the statements with their parameter values, including {@code BEGIN}, {@code
 *     COMMIT} and {@code ROLLBACK}, without writes to the tool's history tables
 * @param lines the line of each statement in the revision's file, counted from 1; 0 if it is
 *     unknown, and empty if all are
 * @param historyWrites the writes to the history tables, without transactions; empty if unknown
 * @param settings the statements that restore the session's settings at the start
 * @param repeatable whether a replay has the same effect as the tool in another database with the
 *     same schema: no statement depends on rows that were read, and no statement is missing
 * @param onlyMarked whether the tool ran nothing and only recorded the revision in its history
 *     table
 */
public record Recording(
    List<String> statements,
    List<Integer> lines,
    List<String> historyWrites,
    List<String> settings,
    boolean repeatable,
    boolean onlyMarked) {

  /** The recording of a tool whose statements are unknown. */
  public static final Recording UNKNOWN = new Recording(List.of(), List.of(), List.of(), false);

  /** Copies the lists. */
  public Recording {
    statements = List.copyOf(statements);
    lines = List.copyOf(lines);
    historyWrites = List.copyOf(historyWrites);
    settings = List.copyOf(settings);
  }

  /** The recording of a tool that ran its revisions. */
  public Recording(
      List<String> statements,
      List<String> historyWrites,
      List<String> settings,
      boolean repeatable) {
    this(statements, List.of(), historyWrites, settings, repeatable, false);
  }

  /** The same for a tool that ran nothing and only recorded the revisions in its history table. */
  public Recording ofMarking() {
    return new Recording(statements, lines, historyWrites, settings, repeatable, true);
  }

  /** The same with the lines of the statements in the revision's file. */
  public Recording withLines(List<Integer> known) {
    return new Recording(statements, known, historyWrites, settings, repeatable, onlyMarked);
  }

  /** The line of a statement in the revision's file; 0 if it is unknown. */
  int line(int index) {
    return index < lines.size() ? lines.get(index) : 0;
  }
}
