package org.roundtrip.generate.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Writes statements for one engine. */
record Sql(Engine engine, Made made) {

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String quoted(TableName table) {
    return table.schema().isEmpty()
        ? quoted(table.name())
        : quoted(table.schema()) + "." + quoted(table.name());
  }

  /** Statements that insert the rows: one for all that give values for the same columns. */
  List<String> inserts(Table table, List<Row> rows) {
    Map<List<String>, List<Row>> groups =
        rows.stream()
            .collect(Collectors.groupingBy(this::given, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> insert(table, group.getKey(), group.getValue()))
        .toList();
  }

  /** SQLite has no word for a default among values. */
  private List<String> given(Row row) {
    return row.cells().entrySet().stream()
        .filter(cell -> engine != Engine.SQLITE || !(cell.getValue() instanceof Cell.Default))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String insert(Table table, List<String> columns, List<Row> rows) {
    String into =
        (engine == Engine.SQLITE ? "INSERT OR ABORT INTO " : "INSERT INTO ") + quoted(table.name());
    if (columns.isEmpty()) {
      return into + " DEFAULT VALUES";
    }
    return into
        + columns.stream().map(Sql::quoted).collect(Collectors.joining(", ", " (", ")"))
        + (overrides(table) ? " OVERRIDING SYSTEM VALUE" : "")
        + rows.stream()
            .map(row -> tuple(row, columns))
            .collect(Collectors.joining(",\n", " VALUES ", ""));
  }

  private static boolean overrides(Table table) {
    return table.columns().stream()
        .anyMatch(column -> column.filling() == Column.Filling.ALWAYS_COUNTED);
  }

  private String tuple(Row row, List<String> columns) {
    return columns.stream()
        .map(column -> made.sql(row.cells().get(column)))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
