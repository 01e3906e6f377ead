package org.roundtrip.seed.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.roundtrip.rows.TableName;
import org.roundtrip.seed.shape.ForeignKey;
import org.roundtrip.seed.shape.Shape;
import org.roundtrip.seed.shape.Table;

/** A row that needs another made row, by a foreign key. */
record Link(TableName from, ForeignKey key, Row row, TableName to, Row target) {

  boolean isInTable() {
    return from.equals(to);
  }

  /** All links among some rows, in the order of tables and rows. */
  static List<Link> among(SortedMap<TableName, List<Row>> rows, Shape shape) {
    List<Link> links = new ArrayList<>();
    rows.forEach(
        (name, list) -> {
          for (ForeignKey key : table(shape, name).foreignKeys()) {
            for (TableName to : rows.keySet()) {
              if (takes(shape, to, key.target())) {
                links.addAll(links(name, key, list, to, rows.getOrDefault(to, List.of())));
              }
            }
          }
        });
    return links;
  }

  private static Table table(Shape shape, TableName name) {
    Table table = shape.tables().get(name);
    if (table == null) {
      throw new IllegalArgumentException("there is no table " + name);
    }
    return table;
  }

  /** Whether rows of a table are rows of another one: of itself, or as a partition. */
  private static boolean takes(Shape shape, TableName table, TableName whole) {
    if (table.equals(whole)) {
      return true;
    }
    Table part = shape.tables().get(table);
    TableName above = part == null ? null : part.partitionOf();
    return above != null && takes(shape, above, whole);
  }

  private static List<Link> links(
      TableName from, ForeignKey key, List<Row> rows, TableName to, List<Row> targets) {
    Map<List<String>, Row> byValues = new HashMap<>();
    targets.forEach(
        target -> values(target, key.targetColumns()).ifPresent(v -> byValues.put(v, target)));
    List<Link> links = new ArrayList<>();
    for (Row row : rows) {
      Row target = values(row, key.columns()).map(byValues::get).orElse(null);
      if (target != null) {
        links.add(new Link(from, key, row, to, target));
      }
    }
    return links;
  }

  private static Optional<List<String>> values(Row row, List<String> columns) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      if (!(row.cells().get(column) instanceof Cell.Literal literal)) {
        return Optional.empty();
      }
      values.add(literal.sql());
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }
}
