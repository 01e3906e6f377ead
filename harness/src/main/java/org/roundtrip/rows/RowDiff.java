package org.roundtrip.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that differ between two snapshots, in the tables that both have and in the columns that
 * both have. What became of a table or a column as such is the schema's matter.
 */
public record RowDiff(List<TableDiff> tables) {

  /**
   * The rows of one table that differ.
   *
   * @param columns the columns that were compared
   * @param lost rows that were there before
   * @param extra rows that were not there before
   */
  public record TableDiff(
      TableName table, List<String> columns, List<List<String>> lost, List<List<String>> extra) {}

  /** Copies the list. */
  public RowDiff {
    tables = List.copyOf(tables);
  }

  /**
   * Compares what was there before with what is there now.
   *
   * @param inBoth the tables that exist at both moments
   */
  public static RowDiff between(RowSnapshot before, RowSnapshot now, Iterable<TableName> inBoth) {
    List<TableDiff> differing = new ArrayList<>();
    for (TableName table : inBoth) {
      TableRows was = before.tables().getOrDefault(table, TableRows.NONE);
      TableRows is = now.tables().getOrDefault(table, TableRows.NONE);
      if (!was.equals(is)) {
        TableDiff diff = compare(table, was, is);
        if (!diff.lost().isEmpty() || !diff.extra().isEmpty()) {
          differing.add(diff);
        }
      }
    }
    return new RowDiff(differing);
  }

  /** Whether all rows are as they were. */
  public boolean isEmpty() {
    return tables.isEmpty();
  }

  private static TableDiff compare(TableName table, TableRows was, TableRows is) {
    List<String> columns = new ArrayList<>(was.rows().isEmpty() ? is.columns() : was.columns());
    if (!is.rows().isEmpty()) {
      columns.retainAll(is.columns());
    }
    List<List<String>> lost = new ArrayList<>();
    Map<List<String>, Integer> left = count(project(is, columns));
    for (List<String> row : project(was, columns)) {
      if (left.getOrDefault(row, 0) > 0) {
        left.merge(row, -1, Integer::sum);
      } else {
        lost.add(row);
      }
    }
    List<List<String>> extra = new ArrayList<>();
    for (List<String> row : project(is, columns)) {
      if (left.getOrDefault(row, 0) > 0) {
        left.merge(row, -1, Integer::sum);
        extra.add(row);
      }
    }
    return new TableDiff(table, columns, lost, extra);
  }

  private static Map<List<String>, Integer> count(List<List<String>> rows) {
    Map<List<String>, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts;
  }

  private static List<List<String>> project(TableRows rows, List<String> columns) {
    if (rows.columns().equals(columns)) {
      return rows.rows();
    }
    int[] places = columns.stream().mapToInt(rows.columns()::indexOf).toArray();
    List<List<String>> projected = new ArrayList<>();
    for (List<String> row : rows.rows()) {
      List<String> some = new ArrayList<>();
      for (int place : places) {
        some.add(row.get(place));
      }
      projected.add(some);
    }
    return projected;
  }
}
