package org.roundtrip.rows.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.schema.table.Table;

/** Reads the sequences themselves, because pg_sequences hides the start of an unused one. */
public final class PostgresNumbers implements NextNumbers {

  /**
   * A default or an identity depends on its sequence; where a default names one as text, the
   * sequence that the column owns is taken. Gives a query for each column.
   */
  private static final String SEQUENCES =
      """
      WITH wanted AS (
        SELECT w.place, c.oid AS relid, a.attnum, a.attname, a.attidentity, n.nspname, c.relname,
               (SELECT d.oid FROM pg_catalog.pg_attrdef d
                 WHERE d.adrelid = c.oid AND d.adnum = a.attnum) AS defaultid
          FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
               AS w (schema_name, table_name, column_name, place)
          JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema_name
          JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.table_name
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = w.column_name
         WHERE a.atttypid IN (20, 21, 23, 1700)
      ), counted AS (
        SELECT w.*, coalesce(
               (SELECT d.refobjid FROM pg_catalog.pg_depend d
                  JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.refobjid
                 WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = w.defaultid
                   AND d.refclassid = 'pg_catalog.pg_class'::regclass LIMIT 1),
               (SELECT d.objid FROM pg_catalog.pg_depend d
                 WHERE d.classid = 'pg_catalog.pg_class'::regclass
                   AND d.refclassid = 'pg_catalog.pg_class'::regclass
                   AND d.refobjid = w.relid AND d.refobjsubid = w.attnum
                   AND (w.attidentity <> '' OR w.defaultid IS NOT NULL)
                   AND d.deptype IN ('i', 'a') LIMIT 1)) AS sequence
          FROM wanted w
      )
      SELECT pg_catalog.format(
               'SELECT %s, s.last_value, s.is_called, %s,'
               ' (SELECT trunc(max(t.%I)::numeric) FROM %I.%I t WHERE t.%I <= 9223372036854775807)'
               ' FROM %I.%I s',
               c.place, q.seqincrement, c.attname, c.nspname, c.relname, c.attname,
               n.nspname, r.relname)
        FROM counted c
        JOIN pg_catalog.pg_sequence q ON q.seqrelid = c.sequence AND q.seqincrement > 0
        JOIN pg_catalog.pg_class r ON r.oid = q.seqrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
       ORDER BY c.place
      """;

  @Override
  public List<NextNumber> read(Connection connection, Collection<Table> tables)
      throws SQLException {
    List<Counted> columns = Counted.in(tables.stream());
    List<String> queries = queries(connection, columns);
    List<NextNumber> numbers = new ArrayList<>();
    for (int from = 0; from < queries.size(); from += TOGETHER) {
      int to = Math.min(queries.size(), from + TOGETHER);
      String query =
          queries.subList(from, to).stream()
              .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1"));
      try (PreparedStatement statement = connection.prepareStatement(query);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          numbers.add(number(columns.get(row.getInt(1) - 1), row));
        }
      }
    }
    return numbers;
  }

  private static List<String> queries(Connection connection, List<Counted> columns)
      throws SQLException {
    List<String> queries = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
      statement.setArray(1, texts(connection, columns.stream().map(c -> c.table().schema())));
      statement.setArray(2, texts(connection, columns.stream().map(c -> c.table().name())));
      statement.setArray(3, texts(connection, columns.stream().map(Counted::column)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          queries.add(row.getString(1));
        }
      }
    }
    return queries;
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray(String[]::new));
  }

  private static NextNumber number(Counted counted, ResultSet row) throws SQLException {
    long last = row.getLong(2);
    long next = row.getBoolean(3) ? last + row.getLong(4) : last;
    long value = row.getLong(5);
    @Nullable Long highest = row.wasNull() ? null : value;
    return new NextNumber(counted.table(), counted.column(), next, highest);
  }
}
