package org.roundtrip.rows.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes PostgreSQL print values in one format, regardless of the settings of a script. The settings
 * are local to a transaction, which is started if there is none, and are restored even if the
 * transaction continues.
 */
final class PinnedSettings {

  private static final Map<String, String> PINNED =
      Map.of(
          "extra_float_digits", "3",
          "DateStyle", "ISO, MDY",
          "IntervalStyle", "postgres",
          "bytea_output", "hex",
          "TimeZone", "UTC",
          "search_path", "pg_catalog");

  private PinnedSettings() {}

  /** The query to run with the pinned settings. */
  interface Question<T> {
    T ask() throws SQLException;
  }

  static <T> T during(Connection connection, Question<T> question) throws SQLException {
    if (!connection.getAutoCommit()) {
      return within(connection, question);
    }
    connection.setAutoCommit(false);
    try {
      return within(connection, question);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static <T> T within(Connection connection, Question<T> question) throws SQLException {
    Map<String, String> was = new LinkedHashMap<>();
    for (Map.Entry<String, String> setting : PINNED.entrySet()) {
      was.put(setting.getKey(), current(connection, setting.getKey()));
      set(connection, setting.getKey(), setting.getValue());
    }
    T answer = question.ask();
    // A transaction in which the query failed accepts no more statements and is rolled back.
    for (Map.Entry<String, String> setting : was.entrySet()) {
      set(connection, setting.getKey(), setting.getValue());
    }
    return answer;
  }

  private static String current(Connection connection, String setting) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_catalog.current_setting(?)")) {
      statement.setString(1, setting);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void set(Connection connection, String setting, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, true)")) {
      statement.setString(1, setting);
      statement.setString(2, value);
      statement.execute();
    }
  }
}
