package org.roundtrip.generate.fill;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;

/** Values that route rows of a partitioned table to its partitions. */
final class PartitionValues {

  private static final Pattern WHOLE = Pattern.compile("'?(-?\\d{1,18})'?");

  private final TableModel model;
  private final List<Map<String, Cell>> found = new ArrayList<>();

  private PartitionValues(TableModel model) {
    this.model = model;
  }

  /**
   * The cells for each partition, by column; empty if the table is not partitioned or the bounds
   * cannot be read.
   *
   * @param rows the number of different values per partition, if the bounds allow them
   */
  static List<Map<String, Cell>> of(TableModel model, Table table, int rows) {
    PartitionValues partitions = new PartitionValues(model);
    for (int i = 0; i < rows && table.partitionedBy() != null; i++) {
      partitions.descend(table, i, Map.of());
    }
    return partitions.found.stream().filter(cells -> !cells.isEmpty()).distinct().toList();
  }

  private void descend(Table table, int row, Map<String, Cell> prefix) {
    if (table.partitionedBy() == null) {
      found.add(prefix);
      return;
    }
    for (Table part : model.tables().values()) {
      if (table.name().equals(part.partitionOf())) {
        Map<String, Cell> inside = inside(table, part.partitionBound(), row);
        if (inside != null) {
          Map<String, Cell> both = new LinkedHashMap<>(prefix);
          both.putAll(inside);
          descend(part, row, both);
        }
      }
    }
  }

  /** The partition key of a row in a partition; null if it cannot be determined. */
  private static @Nullable Map<String, Cell> inside(Table table, @Nullable String bound, int row) {
    List<String> columns = PartitionBoundReader.firstList(String.valueOf(table.partitionedBy()));
    if (bound == null || bound.equals("DEFAULT")) {
      return null;
    }
    if (bound.startsWith("FOR VALUES WITH")) {
      return Map.of();
    }
    List<String> from = PartitionBoundReader.firstList(bound);
    boolean list = bound.startsWith("FOR VALUES IN");
    return list
        ? one(table, columns.get(0), from.get(row % from.size()))
        : lowest(table, columns, from, PartitionBoundReader.secondList(bound), row);
  }

  private static @Nullable Map<String, Cell> lowest(
      Table table, List<String> columns, List<String> from, List<String> to, int row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size() && i < from.size(); i++) {
      if (!PartitionBoundReader.isValue(from.get(i))) {
        return i == 0 ? null : cells;
      }
      boolean last = i == columns.size() - 1;
      cells.putAll(
          one(table, columns.get(i), last ? above(from.get(i), to.get(i), row) : from.get(i)));
    }
    return cells;
  }

  /** A different integer for each row, as far as the bound allows. */
  private static String above(String from, String to, int row) {
    if (!WHOLE.matcher(from).matches()) {
      return from;
    }
    BigInteger value = whole(from).add(BigInteger.valueOf(row));
    boolean room = !WHOLE.matcher(to).matches() || value.compareTo(whole(to)) < 0;
    return room ? "'" + value + "'" : from;
  }

  private static BigInteger whole(String literal) {
    return new BigInteger(literal.replace("'", ""));
  }

  private static Map<String, Cell> one(Table table, String column, String value) {
    return table.column(column).isPresent()
        ? Map.of(column, new Cell.Literal(value, "inside a partition"))
        : Map.of();
  }
}
