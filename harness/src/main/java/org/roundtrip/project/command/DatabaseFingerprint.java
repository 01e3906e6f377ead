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
 * What a database looks like, just well enough to see whether a command that failed left something
 * behind: the catalogue's rows, and those of each table up to a number. The tool's books are left
 * out.
 *
 * @param tables the names of all tables, books included
 * @param marks what is remembered of each object
 */
record DatabaseFingerprint(Set<String> tables, Map<String, Long> marks) {

  private static final int ROWS = 10_000;

  /**
   * Looks at a database.
   *
   * @param books the names of tables that are left out, with whatever has a name that begins so
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
              "A scratch database cannot be read ({}); {}.", e.getMessage(), Setting.DEBUG.bare()),
          e);
    }
    return new DatabaseFingerprint(Set.copyOf(tables.values()), marks);
  }

  /** Adds up what the rows look like, by the name in their first column. */
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

  /** Whether another look shows the same, books left out. */
  boolean isSame(DatabaseFingerprint other) {
    return marks.equals(other.marks);
  }

  /** Whether one of these tables is there, or there are none to look for. */
  boolean hasAny(List<String> names) {
    return names.isEmpty() || names.stream().anyMatch(tables::contains);
  }
}
