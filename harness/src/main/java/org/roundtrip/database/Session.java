package org.roundtrip.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.roundtrip.dialect.Engine;

/**
 * A connection to a database that is configured as the settings require: the session SQL was run,
 * the time limit of a statement is set, and {@code foreign_keys} is on in SQLite. It is in
 * autocommit mode until a caller begins a transaction. Not thread-safe.
 *
 * @param database the connected database
 * @param statementTimeout the time limit of a statement; the PostgreSQL server enforces it, for
 *     SQLite the caller must interrupt the statement
 */
public record Session(Database database, Connection connection, Duration statementTimeout)
    implements AutoCloseable {

  /** The engine of the database. */
  public Engine engine() {
    return database.engine();
  }

  /**
   * The same session to a scratch database for a tool, whose own sessions begin with a further
   * statement. Does not run the statement in this session.
   */
  public Session withToolSessions(String statement) {
    return new Session(
        new OtherSession((ScratchDatabase) database, statement), connection, statementTimeout);
  }

  /** The further statement that a tool's sessions begin with; empty if there is none. */
  public String furtherStatement() {
    return database instanceof OtherSession other ? other.further() : "";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
