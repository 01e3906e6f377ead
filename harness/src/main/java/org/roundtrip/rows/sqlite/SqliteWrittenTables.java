package org.roundtrip.rows.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.roundtrip.rows.WrittenTables;
import org.roundtrip.schema.table.TableName;

/**
 * Uses the number of rows written over a connection, which SQLite counts for all tables together.
 */
final class SqliteWrittenTables implements WrittenTables {

  private final Connection connection;
  private long known = -1;
  private long atStart = -1;

  SqliteWrittenTables(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Set<TableName> among(Set<TableName> tables) throws SQLException {
    long now = total();
    boolean moved = now != known;
    known = now;
    return moved ? tables : Set.of();
  }

  @Override
  public boolean any() {
    return known != atStart;
  }

  @Override
  public void forget() {
    try {
      known = total();
      atStart = known;
    } catch (SQLException e) {
      throw new IllegalStateException("SQLite cannot count its changes", e);
    }
  }

  @Override
  public void settle() {
    // The count is cumulative, so it is compared with the previous one.
  }

  @Override
  public String only() {
    return "";
  }

  private long total() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT total_changes()")) {
      return row.getLong(1);
    }
  }
}
