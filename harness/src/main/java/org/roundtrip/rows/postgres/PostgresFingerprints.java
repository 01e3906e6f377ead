package org.roundtrip.rows.postgres;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.rows.Fingerprint;
import org.roundtrip.rows.Fingerprint.Bucket;
import org.roundtrip.rows.Fingerprint.Sum;
import org.roundtrip.rows.Fingerprints;
import org.roundtrip.rows.TableReading;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.TableName;

/** Computes fingerprints on the server, with one query per table. */
record PostgresFingerprints(Connection connection) implements Fingerprints {

  /**
   * The columns, their types and their positions in the primary key, from 0; -1 for other columns.
   */
  private static final String COLUMNS =
      """
      SELECT a.attname,
             CASE WHEN n.nspname = 'pg_catalog' THEN t.typname ELSE '' END,
             coalesce(
               (SELECT k.place FROM pg_catalog.pg_index i,
                       pg_catalog.generate_series(0, i.indnkeyatts - 1) AS k(place)
                 WHERE i.indrelid = a.attrelid AND i.indisprimary
                   AND i.indkey[k.place] = a.attnum),
               -1)
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE a.attrelid = ?::pg_catalog.regclass AND a.attnum > 0 AND NOT a.attisdropped
       ORDER BY a.attname COLLATE "C"
      """;

  /**
   * @param place the position in the primary key; -1 for other columns
   */
  private record Column(String name, String type, int place) {

    String value() {
      return "t." + new TableName("", name).quoted();
    }

    String hash(String seed) {
      return PostgresHash.of(type, value(), seed);
    }
  }

  @Override
  public Fingerprint of(TableName table) throws SQLException {
    return PinnedSettings.during(connection, () -> print(table, columns(table)));
  }

  @Override
  public TableRows rows(TableName table, SortedSet<Integer> buckets) throws SQLException {
    String wanted = buckets.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return PinnedSettings.during(
        connection,
        () ->
            TableReading.ask(
                connection,
                "SELECT t.* FROM ONLY %s t WHERE %s IN (%s)"
                    .formatted(table.quoted(), bucket(identity(columns(table))), wanted)));
  }

  private Fingerprint print(TableName table, List<Column> columns) throws SQLException {
    List<String> key = key(columns).stream().map(Column::name).toList();
    List<String> names = columns.stream().map(Column::name).toList();
    return new Fingerprint(key, names, buckets(query(table, columns), columns.size()));
  }

  private List<Column> columns(TableName table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table.quoted());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          columns.add(new Column(row.getString(1), row.getString(2), row.getInt(3)));
        }
      }
    }
    columns.sort(Comparator.comparing(Column::name));
    return columns;
  }

  private static List<Column> key(List<Column> columns) {
    return columns.stream()
        .filter(column -> column.place() >= 0)
        .sorted(Comparator.comparing(Column::place))
        .toList();
  }

  /** The hash of the key, or else of all values; NULL has a distinct hash. */
  private static String identity(List<Column> columns) {
    List<Column> key = key(columns);
    String hash = "0::int8";
    for (Column column : key) {
      hash = column.hash(hash);
    }
    if (key.isEmpty()) {
      for (Column column : columns) {
        hash = "hashint8extended(coalesce(%s, 7), %s)".formatted(column.hash("0"), hash);
      }
    }
    return hash;
  }

  private static String bucket(String identity) {
    return "(" + identity + " & " + (Fingerprint.BUCKETS - 1) + ")";
  }

  private static String query(TableName table, List<Column> columns) {
    boolean keyed = !key(columns).isEmpty();
    String identity = unusedName(columns);
    String sums =
        columns.stream()
            .map(column -> sums(column, keyed ? identity : "0"))
            .collect(Collectors.joining());
    // OFFSET 0 makes the server hash the key once per row instead of once per column.
    return """
        SELECT %s, count(*), %s%s
          FROM (SELECT t.*, %s AS %s FROM ONLY %s t OFFSET 0) t
         GROUP BY 1
        """
        .formatted(
            bucket(identity),
            keyed ? "0" : "sum(" + identity + ")",
            sums,
            identity(columns),
            identity,
            table.quoted());
  }

  private static String unusedName(List<Column> columns) {
    String name = "identity";
    while (columns.stream().map(Column::name).anyMatch(name::equals)) {
      name += "_";
    }
    return name;
  }

  private static String sums(Column column, String seed) {
    return ", count(%s), sum(%s)".formatted(column.value(), column.hash(seed));
  }

  private List<Bucket> buckets(String query, int columns) throws SQLException {
    Bucket none = new Bucket(0, 0, Collections.nCopies(columns, new Sum(0, 0)));
    List<Bucket> buckets = new ArrayList<>(Collections.nCopies(Fingerprint.BUCKETS, none));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<Sum> sums = new ArrayList<>();
        for (int i : IntStream.range(0, columns).toArray()) {
          sums.add(new Sum(row.getLong(4 + 2 * i), low(row, 5 + 2 * i)));
        }
        buckets.set(row.getInt(1), new Bucket(row.getLong(2), low(row, 3), sums));
      }
    }
    return buckets;
  }

  /** The server adds without limit; 64 bits are enough to distinguish sums. */
  private static long low(ResultSet row, int column) throws SQLException {
    BigDecimal sum = row.getBigDecimal(column);
    return sum == null ? 0 : sum.toBigInteger().longValue();
  }
}
