package org.roundtrip.project.sql;

import java.sql.SQLException;
import java.util.Set;
import org.roundtrip.database.Session;

/** What running scripts needs to know about an engine. */
public interface ScriptDialect {

  /** The names that the engine has in file names and marks, such as {@code pg}. */
  Set<String> names();

  /** Whether several statements that are sent as one query are one transaction. */
  boolean queryIsTransaction();

  /**
   * Whether a word is one that scripts for other engines hardly have.
   *
   * @param word in upper case
   * @param pair the word with the one before it, such as {@code CREATE EXTENSION}
   */
  boolean isTypical(String word, String pair);

  /** Sends statements through a session's connection. */
  StatementSender sender(Session session) throws SQLException;
}
