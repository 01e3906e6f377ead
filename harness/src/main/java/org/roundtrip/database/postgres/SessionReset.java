package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Restores a session to the state of a new one. The server process keeps its caches and the schema
 * reader's prepared statements, which a new one takes tens of milliseconds to build.
 */
final class SessionReset {

  /** What DISCARD ALL does, except for prepared statements and plans. */
  private static final String RESET =
      """
      SET SESSION AUTHORIZATION DEFAULT;
      RESET ALL;
      CLOSE ALL;
      UNLISTEN *;
      SELECT pg_catalog.pg_advisory_unlock_all();
      DISCARD TEMP;
      DISCARD SEQUENCES;
      """
          + Connections.DEFAULTS;

  /** A new session would have no such statements, and would begin with these settings. */
  private static final String DIFFERS =
      """
      SELECT EXISTS (SELECT FROM pg_catalog.pg_prepared_statements
          WHERE from_sql AND name !~ '^roundtrip_')
        OR EXISTS (SELECT FROM pg_catalog.pg_db_role_setting
          WHERE setdatabase IN (0,
              (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
            AND setrole IN (0,
              (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user)))
      """;

  private SessionReset() {}

  /**
   * Resets a session.
   *
   * @param sessionSql the SQL that runs at the start of every session; may be blank
   * @return whether the session is now in the state of a new one
   */
  static boolean run(Connection connection, String sessionSql) {
    try (Statement statement = connection.createStatement()) {
      TransactionState state = connection.unwrap(BaseConnection.class).getTransactionState();
      if (state != TransactionState.IDLE || !connection.getAutoCommit()) {
        return false;
      }
      statement.execute(RESET);
      if (differs(statement)) {
        return false;
      }
      if (!sessionSql.isBlank()) {
        statement.execute(sessionSql);
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean differs(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(DIFFERS)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
