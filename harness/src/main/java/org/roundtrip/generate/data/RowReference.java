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

/** A row that references another generated row with a foreign key. */
record RowReference(TableName from, ForeignKey key, Row row, TableName to, Row target) {

  boolean isInTable() {
    return from.equals(to);
  }

  /** All references among some rows, in the order of tables and rows. */
  static List<RowReference> among(SortedMap<TableName, List<Row>> rows, TableModel model) {
    Map<TableName, List<TableName>> parts = parts(rows.keySet(), model);
    List<RowReference> references = new ArrayList<>();
    rows.forEach(
        (name, list) -> {
          for (ForeignKey key : table(model, name).foreignKeys()) {
            for (TableName to : parts.getOrDefault(key.target(), List.of())) {
              references.addAll(references(name, key, list, to, rows.getOrDefault(to, List.of())));
            }
          }
        });
    return references;
  }

  /** For each table, the tables that contain its rows: itself and its partitions. */
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
      throw new IllegalArgumentException("The table model has no table " + name);
    }
    return table;
  }

  private static List<RowReference> references(
      TableName from, ForeignKey key, List<Row> rows, TableName to, List<Row> targets) {
    Map<List<String>, Row> byValues = new HashMap<>();
    targets.forEach(
        target -> values(target, key.targetColumns()).ifPresent(v -> byValues.put(v, target)));
    List<RowReference> references = new ArrayList<>();
    for (Row row : rows) {
      Row target = values(row, key.columns()).map(byValues::get).orElse(null);
      if (target != null) {
        references.add(new RowReference(from, key, row, to, target));
      }
    }
    return references;
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
