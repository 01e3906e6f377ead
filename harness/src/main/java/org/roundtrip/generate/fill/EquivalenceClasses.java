package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.generate.value.Value;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;

/** The classes of values to test a column with, each as a preferred cell. */
final class EquivalenceClasses {

  private final GenerationContext context;
  private final MentionedValues mentions;
  private final Map<List<Object>, List<Value>> known = new HashMap<>();

  EquivalenceClasses(GenerationContext context, MentionedValues mentions) {
    this.context = context;
    this.mentions = mentions;
  }

  /** The columns to vary: touched ones, and those that touched foreign keys reference. */
  List<Column> columns(Table table) throws SQLException {
    List<Column> touched = context.touched(table);
    List<Column> columns = new ArrayList<>(touched);
    for (Column column : table.columns()) {
      if (column.valueSource() == Column.ValueSource.EXPLICIT
          && !touched.contains(column)
          && !inReferences(table, column).isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The values that the scripts compare with columns that reference a column. */
  private List<Value> inReferences(Table table, Column column) throws SQLException {
    return mentions.inScripts(table, column, context.referring(table, column));
  }

  /** The preferred cells for a column, the most useful first; an empty map stands for a token. */
  List<Map<String, Cell>> of(Table table, Column column) throws SQLException {
    List<Cell> cells = new ArrayList<>();
    boolean refers =
        table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    if (column.nullable() && context.touched(table).contains(column)) {
      cells.add(new Cell.Null());
    }
    if (column.defaultText() != null && !context.keyColumns(table).contains(column.name())) {
      cells.add(new Cell.Default());
    }
    if (!refers) {
      values(table, column).stream().map(RowBuilder::cell).forEach(cells::add);
    }
    return Stream.concat(
            Stream.of(Map.<String, Cell>of()),
            cells.stream().map(cell -> Map.of(column.name(), cell)))
        .toList();
  }

  /**
   * Values at limits: first the limits that the revision introduces, then those of the column's
   * type.
   */
  List<Value> values(Table table, Column column) throws SQLException {
    List<Object> key = List.of(table.name(), column.name());
    List<Value> values = known.get(key);
    if (values == null) {
      values = find(table, column).toList();
      known.put(key, values);
    }
    return values;
  }

  private Stream<Value> find(Table table, Column column) throws SQLException {
    Values values = context.values().in(table.name());
    List<Value> inReferences = inReferences(table, column);
    if (!context.touched(table).contains(column)) {
      return (inReferences.isEmpty() ? values.edges(column) : inReferences).stream();
    }
    Stream<Value> others =
        other(table, column).stream()
            .filter(other -> !other.type().equals(column.type()))
            .flatMap(
                other ->
                    Stream.concat(
                        lostLabels(column, other), values.edgesOf(column, other).stream()));
    Stream<Value> mentioned = mentions.of(table, other(table), column).stream();
    return Stream.of(others, inReferences.stream(), mentioned, values.edges(column).stream())
        .flatMap(found -> found)
        .filter(unique(new HashSet<>()));
  }

  private static Predicate<Value> unique(Set<String> seen) {
    return value -> seen.add(value.sql());
  }

  private @Nullable Table other(Table table) {
    TableModel other = context.request().focus().other();
    return other == null ? null : other.tables().get(table.name());
  }

  private Optional<Column> other(Table table, Column column) {
    return Optional.ofNullable(other(table)).flatMap(match -> match.column(column.name()));
  }

  private static Stream<Value> lostLabels(Column column, Column other) {
    Set<String> left = Set.copyOf(other.type().labels());
    return left.isEmpty()
        ? Stream.of()
        : column.type().labels().stream()
            .filter(label -> !left.contains(label))
            .map(label -> new Value(SqlQuoting.literal(label), "label that is removed"));
  }
}
