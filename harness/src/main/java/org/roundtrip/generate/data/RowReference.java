package org.roundtrip.generate.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/** A row that needs another made row, by a foreign key. */
record RowReference(TableName from, ForeignKey key, Row row, TableName to, Row target) {

  boolean isInTable() {
    return from.equals(to);
  }

  /** All links among some rows, in the order of tables and rows. */
  static List<RowReference> among(SortedMap<TableName, List<Row>> rows, TableModel model) {
    Map<TableName, List<TableName>> parts = parts(rows.keySet(), model);
    List<RowReference> links = new ArrayList<>();
    rows.forEach(
        (name, list) -> {
          for (ForeignKey key : table(model, name).foreignKeys()) {
            for (TableName to : parts.getOrDefault(key.target(), List.of())) {
              links.addAll(links(name, key, list, to, rows.getOrDefault(to, List.of())));
            }
          }
        });
    return links;
  }

  /** By a table those whose rows are rows of it: itself and its partitions. */
  private static Map<TableName, List<TableName>> parts(Set<TableName> tables, TableModel model) {
    Map<TableName, List<TableName>> parts = new HashMap<>();
    for (TableName part : tables) {
      TableName whole = part;
      while (whole != null) {
        parts.computeIfAbsent(whole, name -> new ArrayList<>()).add(part);
        Table above = model.tables().get(whole);
        whole = above == null ? null : above.partitionOf();
      }
    }
    return parts;
  }

  private static Table table(TableModel model, TableName name) {
    Table table = model.tables().get(name);
    if (table == null) {
      throw new IllegalArgumentException("there is no table " + name);
    }
    return table;
  }

  private static List<RowReference> links(
      TableName from, ForeignKey key, List<Row> rows, TableName to, List<Row> targets) {
    Map<List<String>, Row> byValues = new HashMap<>();
    targets.forEach(
        target -> values(target, key.targetColumns()).ifPresent(v -> byValues.put(v, target)));
    List<RowReference> links = new ArrayList<>();
    for (Row row : rows) {
      Row target = values(row, key.columns()).map(byValues::get).orElse(null);
      if (target != null) {
        links.add(new RowReference(from, key, row, to, target));
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
