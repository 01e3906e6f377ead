package org.roundtrip.project.sql;

import java.sql.SQLException;
import org.roundtrip.database.Session;

/** Sends statements through one connection. */
public interface StatementSender extends AutoCloseable {

  /** Sends through a session's connection. */
  static StatementSender over(Session session) throws SQLException {
    return session.engine().part(ScriptDialect.class).sender(session);
  }

  /**
   * Sends a statement and waits for its end.
   *
   * @param begins whether a transaction is begun before it
   * @param ends whether the transaction is committed after it
   */
  void send(ScriptStatement step, boolean begins, boolean ends) throws SQLException;

  /** Rolls the transaction back. */
  void rollBack() throws SQLException;

  @Override
  void close() throws SQLException;
}
