package org.roundtrip.project.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/**
 * Hashes of a database's catalog and of a limited number of rows of each table, without the tool's
 * history tables. They show whether a failed command left changes behind.
 *
 * @param tables the names of all tables, including history tables
 * @param marks the hash of each object, by its table's name
 */
record DatabaseFingerprint(Set<String> tables, Map<String, Long> marks) {

  private static final int ROWS = 10_000;

  /**
   * Reads the fingerprint of a database.
   *
   * @param books the names of the history tables; objects whose names begin with one are ignored
   */
  static DatabaseFingerprint of(Session session, Set<String> books) {
    Map<String, Long> marks = new TreeMap<>();
    Map<String, String> tables = new TreeMap<>();
    Connection connection = session.connection();
    FingerprintQueries queries = session.engine().part(FingerprintQueries.class);
    try (Statement statement = connection.createStatement()) {
      read(statement, queries.objects(), books, marks);
      try (ResultSet rows = statement.executeQuery(queries.tables())) {
        while (rows.next()) {
          tables.put(rows.getString(2), rows.getString(1));
        }
      }
      for (Map.Entry<String, String> table : tables.entrySet()) {
        String sql = "SELECT '%s', r.* FROM %s r LIMIT %d";
        String name = table.getValue().replace("'", "''");
        read(statement, sql.formatted(name, table.getKey(), ROWS), books, marks);
      }
    } catch (SQLException e) {
      throw new EnvironmentException(
          Advice.of(
              "Cannot read a scratch database ({}); {}.", e.getMessage(), Setting.DEBUG.bare()),
          e);
    }
    return new DatabaseFingerprint(Set.copyOf(tables.values()), marks);
  }

  /** Adds up the hashes of the rows by the name in their first column. */
  private static void read(
      Statement statement, String sql, Set<String> books, Map<String, Long> marks)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        String name = String.valueOf(rows.getString(1));
        if (books.stream().noneMatch(name::startsWith)) {
          marks.merge(name, mark(rows, columns), Long::sum);
        }
      }
    }
  }

  private static long mark(ResultSet row, int columns) throws SQLException {
    long mark = 1;
    for (int i = 2; i <= columns; i++) {
      mark = mark * 1_000_003 + String.valueOf(row.getString(i)).hashCode();
    }
    return mark;
  }

  /** Whether another fingerprint has the same hashes. */
  boolean isSame(DatabaseFingerprint other) {
    return marks.equals(other.marks);
  }

  /** Whether one of these tables exists. True for an empty list. */
  boolean hasAny(List<String> names) {
    return names.isEmpty() || names.stream().anyMatch(tables::contains);
  }
}
