package org.roundtrip.rows.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.Fingerprint;
import org.roundtrip.rows.Fingerprint.Bucket;
import org.roundtrip.rows.Fingerprint.Sum;
import org.roundtrip.rows.Fingerprints;
import org.roundtrip.rows.TableReading;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.TableName;

/** Computes fingerprints row by row, without keeping the rows in memory. */
record SqliteFingerprints(Connection connection) implements Fingerprints {

  @Override
  public Fingerprint of(TableName table) throws SQLException {
    List<String> key = key(table);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table.quoted())) {
      Layout layout = Layout.of(row.getMetaData(), key);
      Adding[] buckets =
          IntStream.range(0, Fingerprint.BUCKETS)
              .mapToObj(i -> new Adding(layout.names().size()))
              .toArray(Adding[]::new);
      @Nullable Object[] values = new Object[layout.names().size()];
      while (row.next()) {
        layout.read(row, values);
        long identity = layout.identity(values);
        buckets[bucket(identity)].add(values, identity, !key.isEmpty());
      }
      List<Bucket> done = Stream.of(buckets).map(Adding::done).toList();
      return new Fingerprint(key, layout.names(), done);
    }
  }

  @Override
  public TableRows rows(TableName table, SortedSet<Integer> buckets) throws SQLException {
    List<String> key = key(table);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table.quoted())) {
      Layout layout = Layout.of(row.getMetaData(), key);
      @Nullable Object[] values = new Object[layout.names().size()];
      return TableReading.rows(
          row,
          some -> {
            layout.read(some, values);
            return buckets.contains(bucket(layout.identity(values)));
          });
    }
  }

  private static int bucket(long identity) {
    return (int) (identity & (Fingerprint.BUCKETS - 1));
  }

  private List<String> key(TableName table) throws SQLException {
    TreeMap<Integer, String> key = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.quoted() + ")")) {
      while (row.next()) {
        key.put(row.getInt("pk"), row.getString("name"));
      }
    }
    key.remove(0);
    return List.copyOf(key.values());
  }

  /**
   * The positions of the columns, in the order of their names.
   *
   * @param places the numbers of the columns in the result
   * @param key the places of the key among the names; all of them without a key
   */
  private record Layout(List<String> names, int[] places, int[] key) {

    static Layout of(ResultSetMetaData about, List<String> key) throws SQLException {
      TreeMap<String, Integer> columns = new TreeMap<>();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        columns.put(about.getColumnName(i), i);
      }
      List<String> names = List.copyOf(columns.keySet());
      return new Layout(
          names,
          columns.values().stream().mapToInt(i -> i).toArray(),
          (key.isEmpty() ? names : key).stream().mapToInt(names::indexOf).toArray());
    }

    void read(ResultSet row, @Nullable Object[] values) throws SQLException {
      for (int i = 0; i < places.length; i++) {
        values[i] = row.getObject(places[i]);
      }
    }

    long identity(@Nullable Object[] values) {
      long hash = 0;
      for (int place : key) {
        hash = ValueHash.of(values[place], hash);
      }
      return hash;
    }
  }

  /** A bucket under construction. */
  private static final class Adding {

    private final long[] filled;
    private final long[] hashes;
    private long rows;
    private long whole;

    Adding(int columns) {
      filled = new long[columns];
      hashes = new long[columns];
    }

    void add(@Nullable Object[] values, long identity, boolean keyed) {
      rows++;
      whole += keyed ? 0 : identity;
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          filled[i]++;
          hashes[i] += ValueHash.of(values[i], keyed ? identity : 0);
        }
      }
    }

    Bucket done() {
      return new Bucket(
          rows,
          whole,
          IntStream.range(0, filled.length).mapToObj(i -> new Sum(filled[i], hashes[i])).toList());
    }
  }
}
