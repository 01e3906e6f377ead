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
 * Families of rows: a row, others that share or nearly share one value with it and nothing else,
 * and one that shares all. Once as they come, and once for each place that the scripts send rows
 * to, all of a family with the values that send them there.
 */
record SimilarRows(
    GenerationContext context,
    MentionedValues mentions,
    Table table,
    List<Assignments> assignments) {

  private static final int FAMILIES = 3;
  private static final int COLUMNS = 6;

  /** Adds the families to rows that are wished already. */
  void add(List<Map<String, Cell>> rows) throws SQLException {
    List<Column> touched = context.touched(table);
    for (Map<String, Cell> place : places(touched)) {
      List<Column> shared =
          touched.stream().filter(column -> isShared(column, place)).limit(COLUMNS).toList();
      family(shared, place, rows);
    }
  }

  private boolean isShared(Column column, Map<String, Cell> place) {
    return !place.containsKey(column.name())
        && Assignments.of(column.name(), assignments).isEmpty()
        && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()));
  }

  private void family(List<Column> columns, Map<String, Cell> place, List<Map<String, Cell>> rows) {
    int number = context.request().firstNumber() + rows.size();
    Map<String, Cell> all = new HashMap<>(place);
    List<Map<String, Cell>> family = new ArrayList<>();
    for (Column column : columns) {
      Values values = context.values().in(table.name());
      Value token = values.token(table.name(), column, number);
      List<Value> near =
          values.twins(column, token).stream().filter(v -> !v.sql().equals(token.sql())).toList();
      near.stream().map(value -> and(place, column, value)).forEach(family::add);
      if (!isKey(column)) {
        family.add(and(place, column, token));
        all.put(column.name(), RowBuilder.cell(token));
      }
    }
    if (!family.isEmpty()) {
      rows.add(place);
      rows.addAll(family);
      rows.add(all);
    }
  }

  private static Map<String, Cell> and(Map<String, Cell> place, Column column, Value value) {
    Map<String, Cell> cells = new HashMap<>(place);
    cells.put(column.name(), RowBuilder.cell(value));
    return cells;
  }

  private boolean isKey(Column column) {
    return table.keys().stream()
        .filter(Key::isPlain)
        .anyMatch(key -> key.columns().equals(List.of(column.name())));
  }

  /** Nothing, then the first value that the scripts mention for each column, then the second. */
  private List<Map<String, Cell>> places(List<Column> touched) throws SQLException {
    List<Map<String, Cell>> places = new ArrayList<>(List.of(Map.of()));
    for (Column column : touched) {
      List<Value> values = mentions.inScripts(table, column);
      for (int i = 0; i < Math.min(values.size(), FAMILIES - 1); i++) {
        if (places.size() <= i + 1) {
          places.add(new HashMap<>());
        }
        places.get(i + 1).putAll(place(column, values.get(i)));
      }
    }
    return places;
  }

  /** The value, with what the checks bind to it; nothing where they do not take it. */
  private Map<String, Cell> place(Column column, Value value) {
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
