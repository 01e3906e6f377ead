package org.roundtrip.project.sql;

import java.sql.SQLException;
import java.util.Set;
import org.roundtrip.database.Session;

/** The engine-specific part of running scripts. */
public interface ScriptDialect {

  /** The names of the engine in file names and section markers, such as {@code pg}. */
  Set<String> names();

  /** Whether several statements in one query run in an implicit transaction. */
  boolean queryIsTransaction();

  /**
   * Whether a word rarely occurs in scripts for other engines.
   *
   * @param word the word in upper case
   * @param pair the word and the one before it, such as {@code CREATE EXTENSION}
   */
  boolean isTypical(String word, String pair);

  /** Creates a sender for a session's connection. */
  StatementSender sender(Session session) throws SQLException;
}
