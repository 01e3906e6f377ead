package org.roundtrip.generate.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/**
 * Rows of a table for one INSERT statement.
 *
 * @param columns the columns of the INSERT
 */
record Batch(Table table, List<String> columns, List<Row> rows) {

  private static final int MOST = 50;

  /**
   * Splits the rows of a table into batches.
   *
   * @param ordered whether the order of the rows must be kept
   */
  static List<Batch> of(InsertDialect dialect, Table table, List<Row> rows, boolean ordered) {
    List<Batch> batches = new ArrayList<>();
    for (List<Row> alike : alike(dialect, table, rows, ordered)) {
      List<String> columns = columns(table, alike);
      int most = columns.isEmpty() ? 1 : MOST;
      for (int from = 0; from < alike.size(); from += most) {
        int to = Math.min(alike.size(), from + most);
        batches.add(new Batch(table, columns, alike.subList(from, to)));
      }
    }
    return batches;
  }

  /** All rows of a table in one batch, regardless of their number. */
  static Batch whole(Table table, List<Row> rows) {
    return new Batch(table, columns(table, rows), rows);
  }

  /** Without a DEFAULT keyword in VALUES, the rows of a batch must omit the same columns. */
  private static List<List<Row>> alike(
      InsertDialect dialect, Table table, List<Row> rows, boolean ordered) {
    if (dialect.hasDefaultKeyword()) {
      return List.of(rows);
    }
    if (!ordered) {
      Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
      rows.forEach(
          row ->
              groups
                  .computeIfAbsent(columns(table, List.of(row)), key -> new ArrayList<>())
                  .add(row));
      return List.copyOf(groups.values());
    }
    return runs(table, rows);
  }

  private static List<List<Row>> runs(Table table, List<Row> rows) {
    List<List<Row>> runs = new ArrayList<>();
    List<String> last = List.of();
    for (Row row : rows) {
      List<String> columns = columns(table, List.of(row));
      if (runs.isEmpty() || !columns.equals(last)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(row);
      last = columns;
    }
    return runs;
  }

  private static List<String> columns(Table table, List<Row> rows) {
    rows.forEach(row -> requireKnown(table, row));
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> rows.stream().anyMatch(row -> isGiven(row, name)))
        .toList();
  }

  private static void requireKnown(Table table, Row row) {
    for (String name : row.cells().keySet()) {
      if (table.column(name).isEmpty()) {
        throw new IllegalArgumentException(table.name() + " has no column " + name);
      }
    }
  }

  private static boolean isGiven(Row row, String column) {
    Cell cell = row.cells().get(column);
    return cell != null && !(cell instanceof Cell.Default);
  }

  /** The INSERT statement. */
  String sql() {
    String into = "INSERT INTO " + Identifiers.table(table.name());
    if (columns.isEmpty()) {
      return into + " DEFAULT VALUES";
    }
    String values = rows.stream().map(this::values).collect(Collectors.joining(",\n  "));
    return "%s (%s)%s VALUES%s%s"
        .formatted(
            into,
            Identifiers.list(columns),
            isOverriding() ? " OVERRIDING SYSTEM VALUE" : "",
            rows.size() == 1 ? " " : "\n  ",
            values);
  }

  private boolean isOverriding() {
    return columns.stream()
        .flatMap(name -> table.column(name).stream())
        .anyMatch(column -> column.valueSource() == Column.ValueSource.IDENTITY_ALWAYS);
  }

  private String values(Row row) {
    return columns.stream()
        .map(column -> value(row.cells().get(column)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String value(@Nullable Cell cell) {
    if (cell instanceof Cell.Literal literal) {
      return literal.sql();
    }
    return cell instanceof Cell.Null ? "NULL" : "DEFAULT";
  }
}
