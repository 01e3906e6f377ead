package org.roundtrip.project.tool;

import java.util.List;

/**
 * What a tool was seen to send on one way through a revision, its books left out.
 *
 * @param statements the statements with their values in place; {@code BEGIN}, {@code COMMIT} and
 *     {@code ROLLBACK} where transactions began and ended
 * @param foreignKeys whether SQLite's {@code foreign_keys} was on at the start
 * @param repeatable whether sending them again to another database with the same schema does what
 *     the tool would do there: nothing that was sent depends on rows that were read, and nothing
 *     was left out
 */
public record Recording(List<String> statements, boolean foreignKeys, boolean repeatable) {

  /** Nothing was seen. */
  public static final Recording UNKNOWN = new Recording(List.of(), false, false);

  /** Copies the list. */
  public Recording {
    statements = List.copyOf(statements);
  }
}
