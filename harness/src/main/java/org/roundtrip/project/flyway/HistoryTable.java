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
