package org.roundtrip.rows.compare;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.rows.TableRows;

/** A table at one moment. */
record Side(TableRows rows, TableFacts facts) {

  int size() {
    return rows.rows().size();
  }

  /** Whether the column is there, and its values were read if there are any rows. */
  boolean has(String column) {
    boolean read = rows.rows().isEmpty() || rows.columns().contains(column);
    return read && facts.types().containsKey(column);
  }

  String type(String column) {
    return facts.types().getOrDefault(column, "");
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
