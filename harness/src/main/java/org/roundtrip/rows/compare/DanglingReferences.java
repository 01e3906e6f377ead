package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableModel;
import org.roundtrip.schema.table.TableName;

/**
 * The rows whose foreign key references a missing row. A row with NULL in a column of the key is
 * valid.
 *
 * @param rows the values that identify the rows, such as {@code id = 3}
 */
public record DanglingReferences(TableName table, ForeignKey key, List<String> rows) {

  /** Copies the list. */
  public DanglingReferences {
    rows = List.copyOf(rows);
  }

  /**
   * Finds dangling foreign keys.
   *
   * @param tables the tables whose rows were read; ignores keys to other tables
   * @return the foreign keys with dangling rows, in the order of the tables
   */
  public static List<DanglingReferences> among(
      RowSnapshot rows, TableModel model, Set<TableName> tables) {
    return tables.stream()
        .flatMap(name -> Stream.ofNullable(model.tables().get(name)))
        .flatMap(
            table ->
                table.foreignKeys().stream()
                    .filter(key -> tables.contains(key.target()) && key.isWhole())
                    .map(key -> of(table.name(), key, rows, model)))
        .filter(dangling -> !dangling.rows.isEmpty())
        .toList();
  }

  /** Whether both are about the same foreign key, which may have been renamed. */
  public boolean isOfSameKey(DanglingReferences other) {
    return table.equals(other.table) && key.joinsAs(other.key);
  }

  private static DanglingReferences of(
      TableName table, ForeignKey key, RowSnapshot rows, TableModel model) {
    TableVersion from = side(rows, model, table);
    TableVersion to = side(rows, model, key.target());
    return new DanglingReferences(
        table, key, nowhere(from, to, key, model.engine().part(ValueEquality.class)));
  }

  private static TableVersion side(RowSnapshot rows, TableModel model, TableName name) {
    Table table = model.tables().get(name);
    return table == null
        ? TableVersion.NOTHING
        : TableVersion.of(rows.tables().getOrDefault(name, TableVersion.NOTHING.rows()), table);
  }

  private static List<String> nowhere(
      TableVersion from, TableVersion to, ForeignKey key, ValueEquality equality) {
    Map<List<String>, List<Integer>> targets = new HashMap<>();
    for (int row = 0; row < to.size(); row++) {
      List<String> rough = rough(to.values(row, key.targetColumns()));
      targets.computeIfAbsent(rough, none -> new ArrayList<>()).add(row);
    }
    List<String> nowhere = new ArrayList<>();
    for (int row = 0; row < from.size(); row++) {
      int pointing = row;
      List<String> values = from.values(row, key.columns());
      boolean found =
          values.contains("NULL")
              || targets.getOrDefault(rough(values), List.of()).stream()
                  .anyMatch(target -> points(from, pointing, to, target, key, equality));
      if (!found) {
        nowhere.add(text(from, row));
      }
    }
    return nowhere;
  }

  private static List<String> rough(List<String> values) {
    return values.stream().map(RowMatcher::rough).toList();
  }

  private static boolean points(
      TableVersion from,
      int row,
      TableVersion to,
      int target,
      ForeignKey key,
      ValueEquality equality) {
    return IntStream.range(0, key.columns().size())
        .allMatch(
            i -> {
              String column = key.columns().get(i);
              String targetColumn = key.targetColumns().get(i);
              return equality.refers(
                  from.value(row, column),
                  from.type(column),
                  to.value(target, targetColumn),
                  to.type(targetColumn));
            });
  }

  private static String text(TableVersion side, int row) {
    List<String> columns =
        side.identities().stream()
            .filter(side.rows().columns()::containsAll)
            .findFirst()
            .orElse(side.rows().columns());
    return columns.stream()
        .map(column -> column + " = " + side.value(row, column))
        .collect(Collectors.joining(", "));
  }
}
