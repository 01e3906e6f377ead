package org.roundtrip.rows.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.roundtrip.rows.Sequences;

/** Saves and restores sequences, which PostgreSQL does not roll back. */
final class PostgresSequences implements Sequences {

  private static final String REACHED =
      """
      SELECT pg_catalog.format('%I.%I', schemaname, sequencename), last_value
        FROM pg_catalog.pg_sequences WHERE last_value IS NOT NULL
      """;

  private static final String RESTORE =
      """
      SELECT pg_catalog.setval(now.name::regclass, coalesce(known.last, now.start_value),
                               known.last IS NOT NULL)
        FROM (SELECT pg_catalog.format('%I.%I', schemaname, sequencename) AS name, *
                FROM pg_catalog.pg_sequences) now
        LEFT JOIN unnest(?::text[], ?::bigint[]) AS known (name, last) ON known.name = now.name
       WHERE now.last_value IS DISTINCT FROM known.last
      """;

  private Map<String, Long> known = new TreeMap<>();

  @Override
  public void remember(Connection connection) throws SQLException {
    known = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(REACHED)) {
      while (row.next()) {
        known.put(row.getString(1), row.getLong(2));
      }
    }
  }

  @Override
  public void restore(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RESTORE)) {
      statement.setArray(
          1, connection.createArrayOf("text", known.keySet().toArray(String[]::new)));
      statement.setArray(2, connection.createArrayOf("int8", known.values().toArray(Long[]::new)));
      statement.execute();
    }
  }
}
