package org.roundtrip.project.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.roundtrip.database.Session;
import org.roundtrip.project.sql.ScriptStatement;
import org.roundtrip.project.sql.StatementSender;
import org.roundtrip.project.sql.TimeLimit;
import org.roundtrip.sql.CopyData;
import org.roundtrip.sql.Trait;

/**
 * Sends statements to PostgreSQL unchanged: JDBC escapes and parameters are off.
 *
 * <p>{@code BEGIN} and {@code COMMIT} are sent in a batch with the adjacent statement, which saves
 * two of four network round trips for a script of two statements. Batches are not longer, because
 * pgjdbc does not report which of their statements failed.
 */
final class PostgresSender implements StatementSender {

  private final Session session;
  private final java.sql.Statement jdbc;

  PostgresSender(Session session) throws SQLException {
    this.session = session;
    this.jdbc = session.connection().createStatement();
    jdbc.setEscapeProcessing(false);
    // No prepared statements: a repeated statement needs a new plan because its tables have
    // changed.
    jdbc.unwrap(PGStatement.class).setPrepareThreshold(0);
  }

  @Override
  public void send(ScriptStatement step, boolean begins, boolean ends) throws SQLException {
    // The server enforces the limit. This one is for scripts that disable statement_timeout.
    new TimeLimit(session.statementTimeout(), Duration.ofSeconds(1))
        .keep(jdbc, () -> sendNow(step, begins, ends));
  }

  private void sendNow(ScriptStatement step, boolean begins, boolean ends) throws SQLException {
    CopyData rows = step.statement().copy();
    boolean alone = rows != null || step.has(Trait.RETURNS_ROWS);
    if (!alone && (begins || ends)) {
      sendTogether(step.statement().text(), begins, ends);
      return;
    }
    if (begins) {
      jdbc.execute("BEGIN");
    }
    if (rows != null) {
      copy(step.statement().text(), rows);
    } else {
      jdbc.execute(step.statement().text());
    }
    if (ends) {
      jdbc.execute("COMMIT");
    }
  }

  private void sendTogether(String sql, boolean begins, boolean ends) throws SQLException {
    jdbc.clearBatch();
    if (begins) {
      jdbc.addBatch("BEGIN");
    }
    jdbc.addBatch(sql);
    if (ends) {
      jdbc.addBatch("COMMIT");
    }
    try {
      jdbc.executeBatch();
    } catch (BatchUpdateException e) {
      // The cause is the server's error, with its fields.
      throw e.getCause() instanceof SQLException cause ? cause : e;
    }
  }

  private void copy(String sql, CopyData rows) throws SQLException {
    try {
      session
          .connection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(sql, new StringReader(rows.text()));
    } catch (IOException e) {
      throw new SQLException("cannot send the rows of COPY: " + e.getMessage(), e);
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
