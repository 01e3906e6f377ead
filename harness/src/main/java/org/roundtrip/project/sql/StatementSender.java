package org.roundtrip.project.sql;

import java.sql.SQLException;
import org.roundtrip.database.Session;

/** Sends statements through one connection. */
public interface StatementSender extends AutoCloseable {

  /** Creates a sender for a session's connection. */
  static StatementSender over(Session session) throws SQLException {
    return session.engine().part(ScriptDialect.class).sender(session);
  }

  /**
   * Executes a statement.
   *
   * @param begins whether to begin a transaction before it
   * @param ends whether to commit the transaction after it
   */
  void send(ScriptStatement step, boolean begins, boolean ends) throws SQLException;

  /** Rolls back the transaction. */
  void rollBack() throws SQLException;

  @Override
  void close() throws SQLException;
}
