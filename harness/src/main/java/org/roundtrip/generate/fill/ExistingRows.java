package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** The rows that migrations inserted before the generation. */
final class ExistingRows {

  /** SQLite allows 500 terms in a compound SELECT. */
  private static final int AT_ONCE = 200;

  private static final int ENOUGH = 3;

  private final Connection connection;
  private final FillDialect dialect;
  private final Map<String, Long> highest = new HashMap<>();
  private final Map<List<Object>, List<Map<String, Cell>>> rows = new HashMap<>();

  private ExistingRows(Connection connection, FillDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  static ExistingRows of(Connection connection, TableModel model, List<Table> tables)
      throws SQLException {
    ExistingRows existing = new ExistingRows(connection, model.engine().part(FillDialect.class));
    List<String> questions = new ArrayList<>();
    for (Table table : tables) {
      for (Column column : table.countedColumns()) {
        questions.add(
            "SELECT %s, max(%s) FROM %s"
                .formatted(
                    SqlQuoting.literal(key(table.name(), column.name())),
                    SqlQuoting.identifier(column.name()),
                    table.name().quoted()));
      }
    }
    for (int i = 0; i < questions.size(); i += AT_ONCE) {
      existing.ask(questions.subList(i, Math.min(questions.size(), i + AT_ONCE)));
    }
    return existing;
  }

  /** The highest existing number of a column; generated numbers start after it. */
  long base(Table table, Column column) {
    return Math.max(0, highest.getOrDefault(key(table.name(), column.name()), 0L));
  }

  /** A few of the existing rows, with only these columns. */
  List<Map<String, Cell>> rows(TableName table, List<String> columns) throws SQLException {
    List<Object> question = List.of(table, columns);
    List<Map<String, Cell>> known = rows.get(question);
    if (known == null) {
      known = read(table, columns);
      rows.put(question, known);
    }
    return known;
  }

  private List<Map<String, Cell>> read(TableName table, List<String> columns) throws SQLException {
    String list = columns.stream().map(dialect::literalOf).collect(Collectors.joining(", "));
    String filled =
        columns.stream()
            .map(column -> SqlQuoting.identifier(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    String query =
        "SELECT DISTINCT %s FROM %s WHERE %s ORDER BY 1 LIMIT %d"
            .formatted(list, table.quoted(), filled, ENOUGH);
    List<Map<String, Cell>> read = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.put(columns.get(i), new Cell.Literal(row.getString(i + 1), "of an existing row"));
        }
        read.add(cells);
      }
    }
    return read;
  }

  private void ask(List<String> questions) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(String.join(" UNION ALL ", questions))) {
      while (row.next()) {
        highest.put(row.getString(1), row.getLong(2));
      }
    }
  }

  private static String key(TableName table, String column) {
    return table.schema() + "." + table.name() + "." + column;
  }
}
