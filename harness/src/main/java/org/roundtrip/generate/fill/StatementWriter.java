package org.roundtrip.generate.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.InsertDialect;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/** Writes statements for one engine. */
record StatementWriter(FillDialect dialect, InsertDialect insertion, GeneratedRows generated) {

  static StatementWriter of(Engine engine, GeneratedRows generated) {
    return new StatementWriter(
        engine.part(FillDialect.class), engine.part(InsertDialect.class), generated);
  }

  /** INSERT statements: one for all rows that set the same columns. */
  List<String> inserts(Table table, List<Row> rows) {
    Map<List<String>, List<Row>> groups =
        rows.stream()
            .collect(Collectors.groupingBy(this::given, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> insert(table, group.getKey(), group.getValue()))
        .toList();
  }

  /** Omits columns with a default if the engine has no DEFAULT keyword in VALUES. */
  private List<String> given(Row row) {
    return row.cells().entrySet().stream()
        .filter(cell -> insertion.hasDefaultKeyword() || !(cell.getValue() instanceof Cell.Default))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String insert(Table table, List<String> columns, List<Row> rows) {
    String into = dialect.insertInto() + table.name().quoted();
    if (columns.isEmpty()) {
      return into + " DEFAULT VALUES";
    }
    return into
        + columns.stream().map(SqlQuoting::identifier).collect(Collectors.joining(", ", " (", ")"))
        + (overrides(table) ? " OVERRIDING SYSTEM VALUE" : "")
        + rows.stream()
            .map(row -> tuple(row, columns))
            .collect(Collectors.joining(",\n", " VALUES ", ""));
  }

  private static boolean overrides(Table table) {
    return table.columns().stream()
        .anyMatch(column -> column.valueSource() == Column.ValueSource.IDENTITY_ALWAYS);
  }

  private String tuple(Row row, List<String> columns) {
    return columns.stream()
        .map(column -> generated.sql(row.cells().get(column)))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
