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
 */
public record Recording(
    List<String> statements, List<String> books, List<String> settings, boolean repeatable) {

  /** Nothing was seen. */
  public static final Recording UNKNOWN = new Recording(List.of(), List.of(), List.of(), false);

  /** Copies the lists. */
  public Recording {
    statements = List.copyOf(statements);
    books = List.copyOf(books);
    settings = List.copyOf(settings);
  }

  /** The same, of which it turned out that it cannot be repeated. */
  Recording unrepeatable() {
    return new Recording(statements, books, settings, false);
  }
}
