package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Queries how many rows of each catalog the transaction wrote. The server also counts rows whose
 * write was rolled back. Each query stores its number in a transaction-local setting, which a
 * rollback to a savepoint restores. The stored number therefore identifies the earlier reading, if
 * any, with which the counts can be compared.
 */
final class WriteCounts {

  private static final AtomicLong LAST = new AtomicLong();

  private static final List<String> SETTINGS = List.copyOf(Statements.PINNED.keySet());

  private static final String QUERY =
      """
      select coalesce(nullif(current_setting('roundtrip.reading', true), ''), '0'),
        set_config('roundtrip.reading', ?, true), current_setting('track_counts')::bool,
        (select string_agg(name, ',') from pg_prepared_statements where name ~ '^roundtrip_'),
        concat_ws(',', %s), %s"""
          .formatted(
              Stream.of(Catalogue.values())
                  .map(Catalogue::writes)
                  .collect(Collectors.joining(", ")),
              SETTINGS.stream()
                  .map("current_setting('%s')"::formatted)
                  .collect(Collectors.joining(", ")));

  private final PreparedStatement query;

  WriteCounts(Connection connection) throws SQLException {
    query = connection.prepareStatement(QUERY);
    query.unwrap(PGStatement.class).setPrepareThreshold(1);
  }

  /**
   * The result of a query.
   *
   * @param reading the number that the query stored
   * @param since the number that was stored before; 0 if there was none
   * @param reliable whether the server counts writes
   * @param counts the number of written rows by catalog
   * @param prepared the names of the prepared statements in the session
   * @param settings the values of the pinned settings
   */
  record Answer(
      long reading,
      long since,
      boolean reliable,
      List<Long> counts,
      Set<String> prepared,
      Map<String, String> settings) {}

  /** Runs the query. */
  Answer ask() throws SQLException {
    long reading = LAST.incrementAndGet();
    query.setString(1, Long.toString(reading));
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return new Answer(
          reading,
          Long.parseLong(row.getString(1)),
          row.getBoolean(3),
          elements(row.getString(5)).map(Long::valueOf).toList(),
          elements(row.getString(4)).collect(Collectors.toSet()),
          settings(row));
    }
  }

  private static Map<String, String> settings(ResultSet row) throws SQLException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < SETTINGS.size(); i++) {
      settings.put(SETTINGS.get(i), row.getString(6 + i));
    }
    return settings;
  }

  private static Stream<String> elements(@Nullable String list) {
    return list == null ? Stream.empty() : Arrays.stream(list.split(","));
  }
}
