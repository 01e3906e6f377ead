package org.roundtrip.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What tests do with databases. */
public final class Databases {

  private Databases() {}

  /** Settings that name a PostgreSQL. */
  public static DatabaseSettings postgres(String where) {
    return settings(where, "", "");
  }

  /** Settings with SQL of the user's. */
  public static DatabaseSettings settings(String postgres, String setup, String session) {
    return new DatabaseSettings(
        postgres, DatabaseSettings.DEFAULT_IMAGE, setup, session, Duration.ofSeconds(60));
  }

  /** Runs a statement. */
  public static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  /** Asks for one value. */
  public static String ask(ScratchDatabase database, String sql) throws SQLException {
    try (Session session = database.connect()) {
      return ask(session, sql);
    }
  }

  /** Asks for one value. */
  public static String ask(Session session, String sql) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
