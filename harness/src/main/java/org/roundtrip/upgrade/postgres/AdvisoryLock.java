package org.roundtrip.upgrade.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.upgrade.UpgradeLock;

/**
 * An advisory lock of a PostgreSQL session. It is polled, because a statement that waits for the
 * lock holds a snapshot, and {@code CREATE INDEX CONCURRENTLY} in the migrating session would wait
 * for that snapshot.
 */
final class AdvisoryLock implements UpgradeLock {

  /** The ASCII codes of "roundtri". Another application is unlikely to use this number. */
  private static final long KEY = 0x726f756e64747269L;

  private final Connection connection;

  AdvisoryLock(Connection connection) {
    this.connection = connection;
  }

  @Override
  public boolean attempt() throws SQLException {
    return call("pg_try_advisory_lock");
  }

  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      call("pg_advisory_unlock");
    }
  }

  private boolean call(String function) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT " + function + "(" + KEY + ")")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
