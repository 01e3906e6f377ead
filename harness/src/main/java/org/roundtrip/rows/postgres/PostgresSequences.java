package org.roundtrip.rows.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.roundtrip.rows.Sequences;

/** Saves and restores sequences, which PostgreSQL does not roll back. */
final class PostgresSequences implements Sequences {

  private static final String REACHED =
      """
      SELECT pg_catalog.format('%I.%I', schemaname, sequencename), start_value, last_value
        FROM pg_catalog.pg_sequences
      """;

  private Map<String, Long> known = new TreeMap<>();

  @Override
  public void remember(Connection connection) throws SQLException {
    known = new TreeMap<>();
    read(connection).forEach((name, reached) -> known.put(name, reached.last()));
    known.values().removeIf(Objects::isNull);
  }

  @Override
  public void restore(Connection connection) throws SQLException {
    for (Map.Entry<String, Reached> now : read(connection).entrySet()) {
      Long was = known.get(now.getKey());
      if (!Objects.equals(was, now.getValue().last())) {
        put(connection, now.getKey(), was == null ? now.getValue().start() : was, was != null);
      }
    }
  }

  private record Reached(long start, Long last) {}

  private static Map<String, Reached> read(Connection connection) throws SQLException {
    Map<String, Reached> reached = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(REACHED);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        reached.put(row.getString(1), new Reached(row.getLong(2), row.getObject(3, Long.class)));
      }
    }
    return reached;
  }

  private static void put(Connection connection, String sequence, long value, boolean called)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_catalog.setval(?::regclass, ?, ?)")) {
      statement.setString(1, sequence);
      statement.setLong(2, value);
      statement.setBoolean(3, called);
      statement.execute();
    }
  }
}
