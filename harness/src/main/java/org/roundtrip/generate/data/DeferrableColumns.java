package org.roundtrip.generate.data;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Key;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.schema.table.TypeFamily;

/**
 * Determines which columns can be inserted as NULL and set by an UPDATE, and how the UPDATE
 * identifies the row.
 */
record DeferrableColumns(TableModel model, SortedMap<TableName, List<Row>> rows) {

  private static final Set<TypeFamily> INEXACT =
      Set.of(
          TypeFamily.JSON,
          TypeFamily.XML,
          TypeFamily.GEOMETRIC,
          TypeFamily.COMPOSITE,
          TypeFamily.REAL,
          TypeFamily.MONEY,
          TypeFamily.OTHER);

  /**
   * The columns of a foreign key that must be NULL to postpone it; empty if it cannot be postponed.
   */
  List<String> columns(TableOrder.Edge edge) {
    Table table = model.tables().get(edge.from());
    if (table == null) {
      return List.of();
    }
    ForeignKey key = edge.key();
    List<String> nullable = key.columns().stream().filter(name -> canBeNull(table, name)).toList();
    List<String> postponed = key.full() ? nullable : nullable.stream().limit(1).toList();
    boolean enough = !postponed.isEmpty() && (!key.full() || nullable.equals(key.columns()));
    return enough && areIdentifiable(table) ? postponed : List.of();
  }

  private static boolean canBeNull(Table table, String name) {
    return table.column(name).filter(Column::nullable).isPresent()
        && table.checks().stream().noneMatch(check -> check.columns().contains(name))
        && table.keys().stream()
            .filter(key -> key.primary() || key.nullsEqual())
            .noneMatch(key -> key.columns().contains(name));
  }

  private boolean areIdentifiable(Table table) {
    Set<Map<String, String>> seen = new HashSet<>();
    return rows.getOrDefault(table.name(), List.of()).stream()
        .map(row -> identity(table, row))
        .allMatch(identity -> !identity.isEmpty() && seen.add(identity));
  }

  /** The primary key or, without one, all columns that store their values exactly. */
  private static Map<String, String> identity(Table table, Row row) {
    List<String> key = table.primaryKey().map(Key::columns).orElse(List.of());
    Map<String, String> ofKey = literals(row, key.stream().filter(name -> isExact(table, name)));
    if (!key.isEmpty() && ofKey.size() == key.size()) {
      return ofKey;
    }
    Set<String> postponed = new HashSet<>();
    table.foreignKeys().forEach(foreign -> postponed.addAll(foreign.columns()));
    return literals(
        row,
        row.cells().keySet().stream()
            .filter(name -> !postponed.contains(name) && isExact(table, name)));
  }

  private static Map<String, String> literals(Row row, Stream<String> columns) {
    Map<String, String> found = new LinkedHashMap<>();
    columns.forEach(
        name -> {
          if (row.cells().get(name) instanceof Cell.Literal literal) {
            found.put(name, literal.sql());
          }
        });
    return found;
  }

  /** Whether stored values equal their literals: they are not rounded and can be compared. */
  private static boolean isExact(Table table, String name) {
    return table.column(name).map(Column::type).filter(DeferrableColumns::isExact).isPresent();
  }

  private static boolean isExact(ColumnType type) {
    ColumnType element = type.element();
    return !INEXACT.contains(type.family())
        && type.precision() < 0
        && (element == null || isExact(element));
  }

  /** The UPDATE that sets the postponed columns. */
  String update(TableName name, Row row, List<String> postponed) {
    Table table = Objects.requireNonNull(model.tables().get(name));
    Map<String, String> set = literals(row, postponed.stream());
    Map<String, String> found = identity(table, row);
    return "UPDATE %s SET %s WHERE %s"
        .formatted(Identifiers.table(name), joined(set, ", "), joined(found, " AND "));
  }

  private static String joined(Map<String, String> cells, String separator) {
    return cells.entrySet().stream()
        .map(cell -> Identifiers.quoted(cell.getKey()) + " = " + cell.getValue())
        .collect(Collectors.joining(separator));
  }
}
