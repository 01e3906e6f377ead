package org.roundtrip.rows.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.rows.compare.NextNumber;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.schema.table.Table;

/**
 * SQLite's AUTOINCREMENT continues after the highest number in the table or in sqlite_sequence, so
 * it is never behind. But a recreated table may reuse numbers of deleted rows; its next number is
 * then lower than before.
 */
public final class SqliteNumbers implements NextNumbers {

  /** sqlite_sequence may contain several rows for a table; SQLite uses the first. */
  private static final String REACHED = "SELECT name, seq FROM sqlite_sequence ORDER BY rowid";

  @Override
  public List<NextNumber> read(Connection connection, Collection<Table> tables)
      throws SQLException {
    List<Counted> columns = Counted.in(tables.stream().filter(Table::autoincrement));
    if (columns.isEmpty()) {
      return List.of();
    }
    Map<String, Long> reached = reached(connection);
    List<NextNumber> numbers = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += TOGETHER) {
      int to = Math.min(columns.size(), from + TOGETHER);
      List<Counted> some = columns.subList(from, to);
      List<@Nullable Long> highest = highest(connection, some);
      for (int i = 0; i < some.size(); i++) {
        numbers.add(number(some.get(i), highest.get(i), reached));
      }
    }
    return numbers;
  }

  private static NextNumber number(
      Counted counted, @Nullable Long highest, Map<String, Long> reached) {
    long ever = reached.getOrDefault(counted.table().name(), 0L);
    long last = highest == null ? ever : Math.max(highest, ever);
    return new NextNumber(counted.table(), counted.column(), last + 1, highest);
  }

  private static Map<String, Long> reached(Connection connection) throws SQLException {
    Map<String, Long> reached = new HashMap<>();
    try (PreparedStatement all = connection.prepareStatement(REACHED);
        ResultSet row = all.executeQuery()) {
      while (row.next()) {
        reached.putIfAbsent(row.getString(1), row.getLong(2));
      }
    }
    return reached;
  }

  private static List<@Nullable Long> highest(Connection connection, List<Counted> columns)
      throws SQLException {
    String query =
        IntStream.range(0, columns.size())
            .mapToObj(i -> highest(i, columns.get(i)))
            .collect(Collectors.joining(" UNION ALL "));
    List<@Nullable Long> highest = new ArrayList<>(Collections.nCopies(columns.size(), null));
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        int place = row.getInt(1);
        long value = row.getLong(2);
        highest.set(place, row.wasNull() ? null : value);
      }
    }
    return highest;
  }

  private static String highest(int number, Counted counted) {
    String column = SqlQuoting.identifier(counted.column());
    return "SELECT " + number + ", max(" + column + ") FROM " + counted.table().quoted();
  }
}
