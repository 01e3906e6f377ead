package org.roundtrip.project.mybatis;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.revision.Revision;

/** Writes to the history table of MyBatis Migrations, which has no command for stamping. */
record ChangelogTable(String name) {

  /** Replaces all rows of the table by rows for these revisions. */
  void write(Connection connection, List<Revision> revisions) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE IF NOT EXISTS "
              + name
              + " (ID NUMERIC(20,0) NOT NULL PRIMARY KEY, APPLIED_AT VARCHAR(25) NOT NULL,"
              + " DESCRIPTION VARCHAR(255) NOT NULL)");
      statement.executeUpdate("DELETE FROM " + name);
    }
    String insert = "INSERT INTO " + name + " (ID, APPLIED_AT, DESCRIPTION) VALUES (?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Revision revision : revisions) {
        statement.setBigDecimal(1, new BigDecimal(revision.id().value()));
        statement.setString(2, "2000-01-01 00:00:00");
        statement.setString(3, revision.title());
        statement.executeUpdate();
      }
    }
  }
}
