package org.roundtrip.project.tool;

import java.util.List;

/**
 * What a tool was seen to send on one way through a revision, its books left out.
 *
 * @param statements the statements with their values in place; {@code BEGIN}, {@code COMMIT} and
 *     {@code ROLLBACK} where transactions began and ended
 * @param books what was written into the books, without the transactions; empty where that is not
 *     known
 * @param settings the statements that bring a session into the state that it was in at the start
 * @param repeatable whether sending them again to another database with the same schema does what
 *     the tool would do there: nothing that was sent depends on rows that were read, and nothing
 *     was left out
 * @param onlyMarked whether the tool ran nothing and wrote into its books that it had
 */
public record Recording(
    List<String> statements,
    List<String> books,
    List<String> settings,
    boolean repeatable,
    boolean onlyMarked) {

  /** Nothing was seen. */
  public static final Recording UNKNOWN = new Recording(List.of(), List.of(), List.of(), false);

  /** Copies the lists. */
  public Recording {
    statements = List.copyOf(statements);
    books = List.copyOf(books);
    settings = List.copyOf(settings);
  }

  /** A recording of a tool that ran what it was told to. */
  public Recording(
      List<String> statements, List<String> books, List<String> settings, boolean repeatable) {
    this(statements, books, settings, repeatable, false);
  }

  /** The same of a tool that ran nothing and wrote into its books that it had. */
  public Recording ofMarking() {
    return new Recording(statements, books, settings, repeatable, true);
  }
}
