package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;

/**
 * Families of similar rows: a row, rows that share or almost share one value with it, and one that
 * shares all of them. There is one family without fixed values, and one for each set of values that
 * the scripts mention, so that a whole family takes the same branch of the scripts.
 */
record SimilarRows(
    GenerationContext context,
    MentionedValues mentions,
    Table table,
    List<Assignments> assignments) {

  private static final int FAMILIES = 3;
  private static final int COLUMNS = 6;

  /** Adds the families to the rows of a table. */
  void add(List<Map<String, Cell>> rows) throws SQLException {
    List<Column> touched = context.touched(table);
    for (Map<String, Cell> fixed : fixedCells(touched)) {
      List<Column> shared =
          touched.stream().filter(column -> isShared(column, fixed)).limit(COLUMNS).toList();
      family(shared, fixed, rows);
    }
  }

  private boolean isShared(Column column, Map<String, Cell> fixed) {
    return !fixed.containsKey(column.name())
        && Assignments.of(column.name(), assignments).isEmpty()
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()));
  }

  private void family(List<Column> columns, Map<String, Cell> fixed, List<Map<String, Cell>> rows) {
    int number = context.request().firstNumber() + rows.size();
    Map<String, Cell> all = new HashMap<>(fixed);
    List<Map<String, Cell>> family = new ArrayList<>();
    for (Column column : columns) {
      Values values = context.values().in(table.name());
      Value token = values.token(table.name(), column, number);
      List<Value> near =
          values.nearDuplicates(column, token).stream()
              .filter(v -> !v.sql().equals(token.sql()))
              .toList();
      near.stream().map(value -> with(fixed, column, value)).forEach(family::add);
      if (!isKey(column)) {
        family.add(with(fixed, column, token));
        all.put(column.name(), RowBuilder.cell(token));
      }
    }
    if (!family.isEmpty()) {
      rows.add(fixed);
      rows.addAll(family);
      rows.add(all);
      rows.add(withLargeKey(fixed, context.request().firstNumber() + rows.size()));
    }
  }

  private Map<String, Cell> withLargeKey(Map<String, Cell> fixed, int number) {
    Map<String, Cell> cells = new HashMap<>(new LargeKeys(context).of(table, number));
    cells.putAll(fixed);
    return cells;
  }

  private static Map<String, Cell> with(Map<String, Cell> fixed, Column column, Value value) {
    Map<String, Cell> cells = new HashMap<>(fixed);
    cells.put(column.name(), RowBuilder.cell(value));
    return cells;
  }

  private boolean isKey(Column column) {
    return table.keys().stream()
        .filter(Key::isPlain)
        .anyMatch(key -> key.columns().equals(List.of(column.name())));
  }

  /**
   * No fixed cells, then the first value that the scripts mention for each column, then the second.
   */
  private List<Map<String, Cell>> fixedCells(List<Column> touched) throws SQLException {
    List<Map<String, Cell>> fixedCells = new ArrayList<>(List.of(Map.of()));
    for (Column column : touched) {
      List<Value> values = mentions.inScripts(table, column);
      for (int i = 0; i < Math.min(values.size(), FAMILIES - 1); i++) {
        if (fixedCells.size() <= i + 1) {
          fixedCells.add(new HashMap<>());
        }
        fixedCells.get(i + 1).putAll(fixed(column, values.get(i)));
      }
    }
    return fixedCells;
  }

  /** The cell with the other cells of its group; empty if the checks reject the value. */
  private Map<String, Cell> fixed(Column column, Value value) {
    Optional<Assignments> group = Assignments.of(column.name(), assignments);
    if (group.isEmpty()) {
      return Map.of(column.name(), RowBuilder.cell(value));
    }
    return group.get().choices().stream()
        .filter(
            choice ->
                choice.get(column.name()) instanceof Cell.Literal literal
                    && literal.sql().equals(value.sql()))
        .findFirst()
        .orElse(Map.of());
  }
}
