package org.roundtrip.rows.compare;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.Table;

/**
 * A table at one moment.
 *
 * @param identities the columns of each key that identifies rows, the primary key first
 * @param types each column's declared type
 */
record TableVersion(TableRows rows, List<List<String>> identities, Map<String, String> types) {

  /** A table that does not exist. */
  static final TableVersion NOTHING =
      new TableVersion(new TableRows(List.of(), List.of()), List.of(), Map.of());

  static TableVersion of(TableRows rows, Table table) {
    Map<String, String> types = new HashMap<>();
    table.columns().forEach(column -> types.put(column.name(), column.type().declared()));
    return new TableVersion(rows, table.identities(), types);
  }

  int size() {
    return rows.rows().size();
  }

  /** Whether the column exists, and its values were read if there are rows. */
  boolean has(String column) {
    boolean read = rows.rows().isEmpty() || rows.columns().contains(column);
    return read && types.containsKey(column);
  }

  String type(String column) {
    return types.getOrDefault(column, "");
  }

  String value(int row, String column) {
    return rows.rows().get(row).get(place(column));
  }

  /** Some values of a row, in the order of these columns. */
  List<String> values(int row, List<String> columns) {
    return columns.stream().map(column -> value(row, column)).toList();
  }

  SortedMap<String, String> row(int row) {
    return named(row, rows.columns());
  }

  SortedMap<String, String> named(int row, List<String> columns) {
    SortedMap<String, String> named = new TreeMap<>();
    columns.forEach(column -> named.put(column, value(row, column)));
    return Collections.unmodifiableSortedMap(named);
  }

  private int place(String column) {
    return Collections.binarySearch(rows.columns(), column);
  }
}
