package org.roundtrip.rows.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.rows.DeadRows;

/**
 * Vacuums the tables, also of the catalog, whose files have doubled since they were last vacuumed.
 * Without a vacuum, PostgreSQL never reuses the space of inserts that were rolled back.
 */
final class PostgresDeadRows implements DeadRows {

  /** The planner assumes this size for a table that was never vacuumed. */
  private static final long SMALL = 10 * 8192;

  private static final String SIZES =
      """
      SELECT pg_catalog.format('%%I.%%I', n.nspname, c.relname), pg_catalog.pg_relation_size(c.oid)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND NOT c.relisshared
         AND pg_catalog.pg_relation_size(c.oid) > %d
      """
          .formatted(SMALL);

  private final Map<String, Long> vacuumed = new HashMap<>();

  @Override
  public void remove(Connection connection) throws SQLException {
    Map<String, Long> grown = sizes(connection);
    grown.entrySet().removeIf(table -> !hasDoubled(table.getKey(), table.getValue()));
    if (grown.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM " + String.join(", ", grown.keySet()));
    }
    Map<String, Long> now = sizes(connection);
    grown.keySet().forEach(table -> vacuumed.put(table, now.getOrDefault(table, 0L)));
  }

  private boolean hasDoubled(String table, long size) {
    return size > Math.max(SMALL, 2 * vacuumed.getOrDefault(table, 0L));
  }

  private static Map<String, Long> sizes(Connection connection) throws SQLException {
    Map<String, Long> sizes = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SIZES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sizes.put(row.getString(1), row.getLong(2));
      }
    }
    return sizes;
  }
}
