package org.roundtrip.project.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

/** Flyway's history table, where we write into it ourselves. */
record HistoryTable(String name, Optional<String> schema) {

  /** PostgreSQL's state for what others depend on. */
  private static final String IN_USE = "2BP01";

  private String quoted() {
    return schema.map(s -> quoted(s) + ".").orElse("") + quoted(name);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** What has to be said when a version was undone. */
  String forget(String version) {
    return "DELETE FROM " + quoted() + " WHERE \"version\" = '" + version + "'";
  }

  boolean exists(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, schema.orElse(null), name, null)) {
      return tables.next();
    }
  }

  /**
   * At base, takes back the schemas that Flyway has made, and its table, which is in one of them.
   * They stay where something is left in them, so that it is seen.
   */
  void forgetSchemas(Connection connection) throws SQLException {
    String made = made(connection);
    if (made.isEmpty()) {
      return;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE " + quoted());
      statement.execute("DROP SCHEMA " + made);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      if (!IN_USE.equals(e.getSQLState())) {
        throw e;
      }
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** The names as Flyway notes them, in quotes and with commas. */
  private String made(Connection connection) throws SQLException {
    if (schema.isEmpty()) {
      return "";
    }
    String query = "SELECT \"script\" FROM " + quoted() + " WHERE \"type\" = 'SCHEMA'";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /** Puts rows for these revisions in place of all that are there. */
  void write(Connection connection, List<FlywayRevision> revisions) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM " + quoted());
    }
    String insert =
        "INSERT INTO "
            + quoted()
            + " (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
            + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      int rank = 1;
      for (FlywayRevision revision : revisions) {
        statement.setInt(1, rank++);
        statement.setString(2, revision.version());
        statement.setString(3, revision.description());
        statement.setString(4, revision.type());
        statement.setString(5, revision.script());
        statement.setObject(6, revision.checksum(), Types.INTEGER);
        statement.setString(7, "roundtrip");
        statement.setBoolean(8, true);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
