package org.roundtrip.upgrade.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.upgrade.UpgradeLock;

/**
 * An advisory lock of a PostgreSQL session. Asked for again and again instead of waited for: a
 * waiting statement holds a snapshot, and {@code CREATE INDEX CONCURRENTLY} of the one that
 * migrates would wait for that.
 */
final class AdvisoryLock implements UpgradeLock {

  /** The word "roundtri" as a number, so that it is nobody else's by chance. */
  private static final long KEY = 0x726f756e64747269L;

  private final Connection connection;

  AdvisoryLock(Connection connection) {
    this.connection = connection;
  }

  @Override
  public boolean attempt() throws SQLException {
    return ask("pg_try_advisory_lock");
  }

  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      ask("pg_advisory_unlock");
    }
  }

  private boolean ask(String function) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SELECT " + function + "(" + KEY + ")")) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
