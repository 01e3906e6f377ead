package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.schema.table.TableName;

/** Reads whole tables. */
public final class TableReading {

  private static final Comparator<List<String>> ROW_ORDER =
      (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.size(), other.size());
      };

  private TableReading() {}

  /** Number of tables per query; SQLite allows 500. */
  public static final int TOGETHER = 100;

  /** The tables that have rows, among some tables. */
  public static List<TableName> filled(Connection connection, List<TableName> tables)
      throws SQLException {
    return List.copyOf(sizes(connection, tables, "", 1).keySet());
  }

  /**
   * The row counts of the tables that have rows, among some tables.
   *
   * @param limit the count at which counting stops
   */
  static Map<TableName, Integer> sizes(
      Connection connection, List<TableName> tables, String only, int limit) throws SQLException {
    Map<TableName, Integer> sizes = new LinkedHashMap<>();
    for (int from = 0; from < tables.size(); from += TOGETHER) {
      int to = Math.min(tables.size(), from + TOGETHER);
      String query =
          IntStream.range(from, to)
              .mapToObj(i -> size(i, tables.get(i), only, limit))
              .collect(Collectors.joining(" UNION ALL "));
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          if (row.getInt(2) > 0) {
            sizes.put(tables.get(row.getInt(1)), row.getInt(2));
          }
        }
      }
    }
    return sizes;
  }

  private static String size(int number, TableName table, String only, int limit) {
    return "SELECT %d, (SELECT count(*) FROM (SELECT 1 FROM %s%s LIMIT %d) held)"
        .formatted(number, only, table.quoted(), limit);
  }

  /**
   * Reads one table.
   *
   * @param only the keyword between FROM and the table name, or empty
   */
  public static TableRows read(Connection connection, TableName table, String only)
      throws SQLException {
    return ask(connection, "SELECT * FROM " + only + table.quoted());
  }

  /** Reads the result of a query. */
  public static TableRows ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return rows(result);
    }
  }

  /** Reads all rows of a result. */
  public static TableRows rows(ResultSet result) throws SQLException {
    return rows(result, row -> true);
  }

  /** Decides whether to keep the current row of a result. */
  public interface Choice {
    boolean keeps(ResultSet row) throws SQLException;
  }

  /** Reads the chosen rows of a result. */
  public static TableRows rows(ResultSet result, Choice choice) throws SQLException {
    ResultSetMetaData about = result.getMetaData();
    List<Integer> order =
        IntStream.rangeClosed(1, about.getColumnCount())
            .boxed()
            .sorted(Comparator.comparing(i -> name(about, i)))
            .toList();
    Set<Integer> money = money(about);
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      if (choice.keeps(result)) {
        rows.add(row(result, order, money));
      }
    }
    rows.sort(ROW_ORDER);
    return new TableRows(order.stream().map(i -> name(about, i)).toList(), rows);
  }

  private static String name(ResultSetMetaData about, int column) {
    try {
      return about.getColumnName(column);
    } catch (SQLException e) {
      throw new IllegalStateException("a result without column names", e);
    }
  }

  /** The driver reads money as a number and fails on negative amounts. */
  private static Set<Integer> money(ResultSetMetaData about) throws SQLException {
    Set<Integer> money = new HashSet<>();
    for (int column = 1; column <= about.getColumnCount(); column++) {
      if (about.getColumnType(column) == Types.DOUBLE
          && about.getColumnTypeName(column).equals("money")) {
        money.add(column);
      }
    }
    return money;
  }

  private static List<String> row(ResultSet result, List<Integer> order, Set<Integer> money)
      throws SQLException {
    List<String> values = new ArrayList<>(order.size());
    for (int column : order) {
      values.add(
          money.contains(column)
              ? Objects.requireNonNullElse(result.getString(column), "NULL")
              : literal(result.getObject(column), result, column));
    }
    return values;
  }

  /** A SQL literal, which distinguishes NULL, numbers and text. */
  private static String literal(Object value, ResultSet result, int column) throws SQLException {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof byte[] bytes) {
      return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }
    if (value instanceof Double number) {
      return exact(number, result.getString(column));
    }
    if (value instanceof Number || value instanceof Boolean) {
      return result.getString(column);
    }
    return SqlQuoting.literal(result.getString(column));
  }

  /** SQLite prints only 15 digits of a number. */
  private static String exact(double value, String text) {
    try {
      return Double.parseDouble(text) == value ? text : Double.toString(value);
    } catch (NumberFormatException e) {
      return text; // NaN and the infinities, in the server's words
    }
  }
}
