package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.data.Row;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** Rows that almost violate a key, and rows that violate a key that only the other schema has. */
record NearDuplicateStrategy(GenerationContext context, MentionedValues mentions)
    implements ValueStrategy {

  /** Maximum number of near duplicates of a value. */
  private static final int NEAR = 12;

  /** Maximum number of near duplicates, and of mentioned values, in a column of a key. */
  private static final int NEIGHBORS = 4;

  /** Maximum number of parents for which a table gets rows. */
  private static final int MOST_PARENTS = 24;

  @Override
  public List<Map<String, Cell>> of(Table table, List<Assignments> assignments)
      throws SQLException {
    List<Map<String, Cell>> rows = new ArrayList<>();
    rows.add(Map.of());
    if (context.isRequested(table)) {
      nearCollisions(table, assignments, rows);
      Optional<Table> other = other(table);
      keyNeighbors(table, other, assignments, rows);
      other.ifPresent(match -> duplicates(table, match, assignments, rows));
      other.ifPresent(match -> orphans(table, match, rows));
      new SimilarRows(context, mentions, table, assignments).add(rows);
    }
    rows.add(Map.of());
    rows.add(Map.of());
    int missing = Math.min(MOST_PARENTS, pairedParents(table)) - rows.size();
    rows.addAll(Collections.nCopies(Math.max(0, missing), Map.of()));
    return rows;
  }

  private Optional<Table> other(Table table) {
    TableModel other = context.request().focus().other();
    return Optional.ofNullable(other == null ? null : other.tables().get(table.name()));
  }

  /** The number of parents among which there are pairs: a child of either may be lost. */
  private int pairedParents(Table table) {
    return table.foreignKeys().stream()
        .map(key -> context.model().tables().get(key.target()))
        .filter(Objects::nonNull)
        .filter(parent -> other(parent).stream().anyMatch(match -> getsKey(parent, match)))
        .mapToInt(parent -> context.generated().of(context.root(parent.name())).size())
        .max()
        .orElse(0);
  }

  private static boolean getsKey(Table table, Table other) {
    return other.keys().stream()
        .anyMatch(key -> table.keys().stream().noneMatch(k -> same(k, key)));
  }

  /** Near duplicates of the first row, in all touched columns at once. */
  private void nearCollisions(
      Table table, List<Assignments> assignments, List<Map<String, Cell>> rows) {
    List<Map<String, Cell>> near = new ArrayList<>();
    Values values = context.values().in(table.name());
    for (Column column : context.touched(table)) {
      if (refers(table, column) || Assignments.of(column.name(), assignments).isPresent()) {
        continue;
      }
      Value first = values.token(table.name(), column, context.request().firstNumber());
      List<Value> variants = values.nearDuplicates(column, first);
      for (int i = 0; i < Math.min(NEAR, variants.size()); i++) {
        if (near.size() <= i) {
          near.add(new HashMap<>());
        }
        near.get(i).put(column.name(), RowBuilder.cell(variants.get(i)));
      }
    }
    rows.addAll(near);
  }

  /**
   * Rows that share all columns of a key of several columns, except one in which they almost
   * collide or have values that the scripts mention.
   */
  private void keyNeighbors(
      Table table,
      Optional<Table> other,
      List<Assignments> assignments,
      List<Map<String, Cell>> rows)
      throws SQLException {
    List<Column> touched = context.touched(table);
    Set<List<String>> known = new HashSet<>();
    for (Key key : keys(table, other).toList()) {
      if (key.columns().size() > 1 && known.add(key.columns())) {
        for (Column column : touched) {
          if (key.columns().contains(column.name())) {
            keyNeighbors(table, key, column, assignments, rows);
          }
        }
      }
    }
  }

  private static Stream<Key> keys(Table table, Optional<Table> other) {
    return Stream.concat(Stream.of(table), other.stream())
        .flatMap(one -> one.keys().stream())
        .filter(key -> key.columns().stream().allMatch(table::has));
  }

  private void keyNeighbors(
      Table table,
      Key key,
      Column column,
      List<Assignments> assignments,
      List<Map<String, Cell>> rows)
      throws SQLException {
    if (refers(table, column) || Assignments.of(column.name(), assignments).isPresent()) {
      return;
    }
    int number = context.request().firstNumber() + rows.size();
    Map<String, Cell> shared = cells(table, key.columns(), rows.size(), assignments);
    Values values = context.values().in(table.name());
    Value token = values.token(table.name(), column, number);
    rows.add(shared);
    Stream.concat(
            values.nearDuplicates(column, token).stream().limit(NEIGHBORS),
            mentions.inScripts(table, column).stream().limit(NEIGHBORS))
        .map(
            value -> {
              Map<String, Cell> row = new HashMap<>(shared);
              row.put(column.name(), RowBuilder.cell(value));
              return row;
            })
        .forEach(rows::add);
  }

  private void duplicates(
      Table table, Table other, List<Assignments> assignments, List<Map<String, Cell>> rows) {
    for (Key key : other.keys()) {
      boolean all = key.columns().stream().allMatch(name -> table.column(name).isPresent());
      if (!all || key.columns().isEmpty() || table.keys().stream().anyMatch(k -> same(k, key))) {
        continue;
      }
      Map<String, Cell> cells = cells(table, key.columns(), rows.size(), assignments);
      pair(rows, cells);
      pair(rows, withNull(table, key, cells));
      if (key.predicate() != null) {
        pair(rows, andNulls(table, cells(table, key.columns(), rows.size(), assignments)));
      }
    }
  }

  /** Adds two rows with the same preferred cells. */
  private static void pair(List<Map<String, Cell>> rows, Map<String, Cell> cells) {
    if (!cells.isEmpty()) {
      rows.add(cells);
      rows.add(cells);
    }
  }

  private static boolean same(Key one, Key other) {
    return one.columns().equals(other.columns())
        && one.expressions() == other.expressions()
        && one.nullsEqual() == other.nullsEqual()
        && Objects.equals(one.predicate(), other.predicate());
  }

  private Map<String, Cell> cells(
      Table table, List<String> columns, int row, List<Assignments> assignments) {
    int number = context.request().firstNumber() + row;
    Map<String, Cell> cells = new HashMap<>();
    for (String name : columns) {
      Column column = table.column(name).orElseThrow();
      Optional<Assignments> group = Assignments.of(name, assignments);
      if (column.valueSource() == Column.ValueSource.GENERATED) {
        continue;
      }
      if (refers(table, column)) {
        parent(table, column).ifPresent(cell -> cells.put(name, cell));
      } else if (group.isPresent()) {
        cells.putAll(group.get().choice(row));
      } else {
        Value token = context.values().token(table.name(), column, number);
        cells.put(name, RowBuilder.cell(token));
      }
    }
    return cells;
  }

  /** The same cells with NULL in the first nullable column of the key; empty if there is none. */
  private static Map<String, Cell> withNull(Table table, Key key, Map<String, Cell> row) {
    Map<String, Cell> cells = new HashMap<>(row);
    return key.columns().stream()
        .filter(name -> table.column(name).filter(Column::nullable).isPresent())
        .findFirst()
        .map(
            name -> {
              cells.put(name, new Cell.Null());
              return cells;
            })
        .orElse(new HashMap<>());
  }

  /** The same cells with NULL in all other nullable columns, as many partial indexes require. */
  private static Map<String, Cell> andNulls(Table table, Map<String, Cell> row) {
    Map<String, Cell> cells = new HashMap<>(row);
    table.columns().stream()
        .filter(column -> column.nullable() && column.valueSource() == Column.ValueSource.EXPLICIT)
        .forEach(column -> cells.putIfAbsent(column.name(), new Cell.Null()));
    return cells;
  }

  private static boolean refers(Table table, Column column) {
    return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
  }

  private Optional<Cell> parent(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .findFirst()
        .flatMap(
            key -> {
              String target = key.targetColumns().get(key.columns().indexOf(column.name()));
              TableName name = context.root(key.target());
              return context.generated().of(name).stream()
                  .findFirst()
                  .map(row -> new Cell.Reference(name, row.number(), target));
            });
  }

  /** Adds a row without a parent and, if there is a parent, one with it. */
  private void orphans(Table table, Table other, List<Map<String, Cell>> rows) {
    for (ForeignKey key : other.foreignKeys()) {
      boolean known =
          table.foreignKeys().stream()
              .anyMatch(k -> k.columns().equals(key.columns()) && k.target().equals(key.target()));
      boolean all = key.columns().stream().allMatch(name -> table.column(name).isPresent());
      if (!known && all) {
        rows.add(Map.of());
        context.generated().of(context.root(key.target())).stream()
            .findFirst()
            .flatMap(parent -> child(key, parent))
            .ifPresent(rows::add);
      }
    }
  }

  /** Uses literals, because no foreign key of this schema orders the tables. */
  private Optional<Map<String, Cell>> child(ForeignKey key, Row parent) {
    Map<String, Cell> cells = new HashMap<>();
    for (int i = 0; i < key.columns().size(); i++) {
      Cell cell = parent.cells().get(key.targetColumns().get(i));
      if (cell == null || cell instanceof Cell.Default) {
        return Optional.empty();
      }
      String why = "of row %d of %s".formatted(parent.number(), key.target());
      cells.put(key.columns().get(i), new Cell.Literal(context.generated().sql(cell), why));
    }
    return Optional.of(cells);
  }
}
