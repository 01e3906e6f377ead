package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Who is connected to a database. The server's process behind a closed connection takes a moment to
 * end, and CREATE and DROP DATABASE themselves look again only after 100 ms.
 */
final class ActiveConnections {

  private static final long PAUSE_NANOS = 500_000;

  private ActiveConnections() {}

  /** Waits until nobody is connected, or the patience is at its end. */
  static void awaitNone(Connection connection, String database, Duration patience)
      throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
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
