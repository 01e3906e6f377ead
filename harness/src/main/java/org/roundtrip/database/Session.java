package org.roundtrip.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.roundtrip.dialect.Engine;

/**
 * One connection to a database, set up as the settings ask: the session's SQL was run, the time
 * limit for a statement is set, on SQLite {@code foreign_keys} is on. In autocommit mode until
 * somebody begins a transaction. For one thread.
 *
 * @param database what is at the other end
 * @param statementTimeout the time limit of a statement; PostgreSQL's server keeps it by itself,
 *     for SQLite whoever runs a statement has to interrupt it
 */
public record Session(Database database, Connection connection, Duration statementTimeout)
    implements AutoCloseable {

  /** The engine at the other end. */
  public Engine engine() {
    return database.engine();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
