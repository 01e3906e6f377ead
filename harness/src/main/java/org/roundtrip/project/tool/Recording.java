package org.roundtrip.project.tool;

import java.util.List;

/**
 * What a tool was seen to send on one way through a revision, its books left out.
 *
 * @param statements the statements with their values in place; {@code BEGIN}, {@code COMMIT} and
 *     {@code ROLLBACK} where transactions began and ended
 * @param books what was written into the books, without the transactions; empty where that is not
 *     known
 * @param foreignKeys whether SQLite's {@code foreign_keys} was on at the start
 * @param repeatable whether sending them again to another database with the same schema does what
 *     the tool would do there: nothing that was sent depends on rows that were read, and nothing
 *     was left out
 */
public record Recording(
    List<String> statements, List<String> books, boolean foreignKeys, boolean repeatable) {

  /** Nothing was seen. */
  public static final Recording UNKNOWN = new Recording(List.of(), false, false);

  /** Copies the lists. */
  public Recording {
    statements = List.copyOf(statements);
    books = List.copyOf(books);
  }

  /** The same, of which it turned out that it cannot be repeated. */
  Recording unrepeatable() {
    return new Recording(statements, books, foreignKeys, false);
  }

  /** A recording without what was written into the books. */
  public Recording(List<String> statements, boolean foreignKeys, boolean repeatable) {
    this(statements, List.of(), foreignKeys, repeatable);
  }
}
