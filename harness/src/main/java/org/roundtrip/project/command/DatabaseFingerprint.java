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
import org.roundtrip.dialect.Engine;

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

  /** Every object outside the system's schemas with the transaction that wrote it. */
  private static final String POSTGRES =
      """
      WITH mine AS (
        SELECT c.oid, c.relname, c.xmin FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%')
      SELECT relname, 'class', oid, xmin::text FROM mine
      UNION ALL
      SELECT relname, 'column', attnum, a.xmin::text FROM pg_attribute a JOIN mine ON oid = attrelid
      UNION ALL
      SELECT relname, 'constraint', c.oid, c.xmin::text FROM pg_constraint c
        JOIN mine ON mine.oid = conrelid
      UNION ALL
      SELECT relname, 'trigger', t.oid, t.xmin::text FROM pg_trigger t JOIN mine ON mine.oid = tgrelid
      UNION ALL
      SELECT relname, 'rule', r.oid, r.xmin::text FROM pg_rewrite r JOIN mine ON mine.oid = ev_class
      UNION ALL
      SELECT '', 'namespace', oid, xmin::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'
      UNION ALL
      SELECT '', 'function', oid, xmin::text FROM pg_proc
      UNION ALL
      SELECT '', 'type', oid, xmin::text FROM pg_type WHERE typtype IN ('d', 'e', 'r')
      UNION ALL
      SELECT '', 'label', oid, xmin::text FROM pg_enum
      UNION ALL
      SELECT '', 'extension', oid, xmin::text FROM pg_extension
      """;

  private static final String SQLITE = "SELECT tbl_name, type, name, sql FROM sqlite_schema";

  private static final Map<Engine, String> OBJECTS =
      Map.of(Engine.POSTGRESQL, POSTGRES, Engine.SQLITE, SQLITE);

  private static final Map<Engine, String> TABLES =
      Map.of(
          Engine.POSTGRESQL,
          "SELECT tablename, format('%I.%I', schemaname, tablename) FROM pg_tables"
              + " WHERE schemaname <> 'information_schema' AND schemaname NOT LIKE 'pg\\_%'",
          Engine.SQLITE,
          "SELECT name, '\"' || replace(name, '\"', '\"\"') || '\"' FROM sqlite_schema"
              + " WHERE type = 'table'");

  /**
   * Looks at a database.
   *
   * @param books the names of tables that are left out, with whatever has a name that begins so
   */
  static DatabaseFingerprint of(Session session, Set<String> books) {
    Map<String, Long> marks = new TreeMap<>();
    Map<String, String> tables = new TreeMap<>();
    Connection connection = session.connection();
    try (Statement statement = connection.createStatement()) {
      read(statement, OBJECTS.getOrDefault(session.engine(), ""), books, marks);
      try (ResultSet rows = statement.executeQuery(TABLES.get(session.engine()))) {
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
          "A scratch database cannot be read (%s); run again with --debug to see where."
              .formatted(e.getMessage()),
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
