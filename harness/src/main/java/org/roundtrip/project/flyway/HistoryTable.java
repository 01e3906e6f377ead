package org.roundtrip.project.flyway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

/** Writes to Flyway's history table for undo scripts and stamping. */
record HistoryTable(String name, Optional<String> schema) {

  /** PostgreSQL's SQLSTATE for an object on which other objects depend. */
  private static final String IN_USE = "2BP01";

  private String quoted() {
    return schema.map(s -> quoted(s) + ".").orElse("") + quoted(name);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The statement that removes a version after its undo. */
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
   * Drops the schemas that Flyway created, and its history table in one of them, after a downgrade
   * to the base. Schemas that still contain objects stay, so that Roundtrip reports the objects.
   */
  void forgetSchemas(Connection connection) throws SQLException {
    String schemas = createdSchemas(connection);
    if (schemas.isEmpty()) {
      return;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE " + quoted());
      statement.execute("DROP SCHEMA " + schemas);
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

  /** The names of the created schemas as Flyway stores them: quoted and separated by commas. */
  private String createdSchemas(Connection connection) throws SQLException {
    if (schema.isEmpty()) {
      return "";
    }
    String query = "SELECT \"script\" FROM " + quoted() + " WHERE \"type\" = 'SCHEMA'";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /** Replaces all rows of the table by rows for these revisions. */
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
