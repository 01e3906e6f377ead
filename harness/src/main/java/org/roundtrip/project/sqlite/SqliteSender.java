package org.roundtrip.project.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.roundtrip.database.Session;
import org.roundtrip.project.sql.ScriptStatement;
import org.roundtrip.project.sql.StatementSender;
import org.roundtrip.project.sql.TimeLimit;

/** Sends statements to SQLite. */
final class SqliteSender implements StatementSender {

  private final Session session;
  private final java.sql.Statement jdbc;

  SqliteSender(Session session) throws SQLException {
    this.session = session;
    this.jdbc = session.connection().createStatement();
  }

  @Override
  public void send(ScriptStatement step, boolean begins, boolean ends) throws SQLException {
    if (begins) {
      jdbc.execute("BEGIN");
    }
    new TimeLimit(session.statementTimeout(), Duration.ZERO)
        .keep(jdbc, () -> runToItsEnd(step.statement().text()));
    if (ends) {
      jdbc.execute("COMMIT");
    }
  }

  /** Reads all rows of a query, because SQLite computes them only while they are read. */
  private void runToItsEnd(String sql) throws SQLException {
    if (jdbc.execute(sql)) {
      try (ResultSet rows = jdbc.getResultSet()) {
        while (rows.next()) {
          rows.getRow();
        }
      }
    }
  }

  @Override
  public void rollBack() throws SQLException {
    jdbc.execute("ROLLBACK");
  }

  @Override
  public void close() throws SQLException {
    jdbc.close();
  }
}
