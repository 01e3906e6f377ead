package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The connections to a database. The server process of a closed connection takes a moment to exit,
 * and CREATE and DROP DATABASE check again only after 100 ms.
 */
final class ActiveConnections {

  private static final long PAUSE_NANOS = 500_000;

  private ActiveConnections() {}

  /** Waits until there are no connections or the timeout has passed. */
  static void awaitNone(Connection connection, String database, Duration timeout)
      throws SQLException {
    long end = System.nanoTime() + timeout.toNanos();
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from pg_stat_activity where datname = ? limit 1")) {
      statement.setString(1, database);
      while (any(statement) && System.nanoTime() < end) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static boolean any(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next();
    }
  }
}
