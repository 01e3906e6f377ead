package org.roundtrip.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableName;

/**
 * The rows that differ between two snapshots, in common tables and columns. Added and dropped
 * tables and columns are part of the schema comparison.
 */
public record RowDiff(List<TableDiff> tables) {

  /**
   * The rows of one table that differ.
   *
   * @param columns the columns that were compared
   * @param lost rows that were there before
   * @param extra rows that were not there before
   * @param extent the extent of the difference if it is more than these rows; otherwise null
   */
  public record TableDiff(
      TableName table,
      List<String> columns,
      List<List<String>> lost,
      List<List<String>> extra,
      @Nullable Extent extent) {}

  /**
   * The extent of the difference in a large table.
   *
   * @param was the number of rows before
   * @param is the number of rows now
   * @param changed the columns that are known to differ in rows that exist at both moments
   * @param complete whether all rows that differ are among the lost and extra ones
   */
  public record Extent(long was, long is, List<String> changed, boolean complete) {}

  /** Copies the list. */
  public RowDiff {
    tables = List.copyOf(tables);
  }

  /**
   * Compares two snapshots.
   *
   * @param inBoth the tables that exist at both moments
   */
  public static RowDiff between(RowSnapshot before, RowSnapshot now, Iterable<TableName> inBoth) {
    List<TableDiff> differing = new ArrayList<>();
    for (TableName table : inBoth) {
      boolean large = before.large().containsKey(table) || now.large().containsKey(table);
      Optional<TableDiff> diff = large ? ofLarge(table, before, now) : ofSmall(table, before, now);
      diff.ifPresent(differing::add);
    }
    return new RowDiff(differing);
  }

  /** Whether no rows differ. */
  public boolean isEmpty() {
    return tables.isEmpty();
  }

  private static Optional<TableDiff> ofSmall(TableName table, RowSnapshot before, RowSnapshot now) {
    TableRows was = before.tables().getOrDefault(table, TableRows.NONE);
    TableRows is = now.tables().getOrDefault(table, TableRows.NONE);
    return Optional.of(compare(table, was, is, null))
        .filter(diff -> !diff.lost().isEmpty() || !diff.extra().isEmpty());
  }

  private static Optional<TableDiff> ofLarge(TableName table, RowSnapshot before, RowSnapshot now) {
    LargeTable was = before.large().get(table);
    LargeTable is = now.large().get(table);
    if (was == null || is == null) {
      Extent extent = new Extent(before.count(table), now.count(table), List.of(), false);
      List<String> columns = Objects.requireNonNull(was == null ? is : was).print().columns();
      return Optional.of(new TableDiff(table, columns, List.of(), List.of(), extent));
    }
    if (was.print().agrees(is.print())) {
      return Optional.empty();
    }
    boolean shown = !was.shown().isEmpty() && was.shown().equals(is.shown());
    Extent extent =
        new Extent(
            was.print().rows(),
            is.print().rows(),
            was.print().changed(is.print()),
            shown && was.shown().equals(was.print().differing(is.print())));
    TableDiff rows =
        compare(
            table, shown ? was.rows() : TableRows.NONE, shown ? is.rows() : TableRows.NONE, extent);
    List<String> columns = new ArrayList<>(was.print().columns());
    columns.retainAll(is.print().columns());
    return Optional.of(new TableDiff(table, columns, rows.lost(), rows.extra(), extent));
  }

  private static TableDiff compare(
      TableName table, TableRows was, TableRows is, @Nullable Extent extent) {
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
    return new TableDiff(table, columns, lost, extra, extent);
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
