package org.roundtrip.rows.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.schema.table.TableName;

/**
 * The rows whose foreign key points nowhere. A row with NULL in a column of the key points at
 * nothing, and that is well.
 *
 * @param rows what tells them apart, such as {@code id = 3}
 */
public record Dangling(Link link, List<String> rows) {

  private static final TableRows NO_ROWS = new TableRows(List.of(), List.of());

  /** Copies the list. */
  public Dangling {
    rows = List.copyOf(rows);
  }

  /**
   * Looks for foreign keys that point nowhere.
   *
   * @param facts what is known of the tables on both ends
   * @return those that have such rows, in the order of the links
   */
  public static List<Dangling> among(
      RowSnapshot rows, Map<TableName, TableFacts> facts, List<Link> links, Engine engine) {
    ValueEquality equality = engine.part(ValueEquality.class);
    List<Dangling> dangling = new ArrayList<>();
    for (Link link : links) {
      List<String> nowhere =
          nowhere(
              side(rows, facts, link.table()), side(rows, facts, link.target()), link, equality);
      if (!nowhere.isEmpty()) {
        dangling.add(new Dangling(link, nowhere));
      }
    }
    return dangling;
  }

  private static Side side(RowSnapshot rows, Map<TableName, TableFacts> facts, TableName table) {
    return new Side(
        rows.tables().getOrDefault(table, NO_ROWS),
        facts.getOrDefault(table, new TableFacts(List.of(), Map.of())));
  }

  private static List<String> nowhere(Side from, Side to, Link link, ValueEquality equality) {
    Map<List<String>, List<Integer>> targets = new HashMap<>();
    for (int row = 0; row < to.size(); row++) {
      List<String> rough = rough(to.values(row, link.targetColumns()));
      targets.computeIfAbsent(rough, none -> new ArrayList<>()).add(row);
    }
    List<String> nowhere = new ArrayList<>();
    for (int row = 0; row < from.size(); row++) {
      int pointing = row;
      List<String> values = from.values(row, link.columns());
      boolean found =
          values.contains("NULL")
              || targets.getOrDefault(rough(values), List.of()).stream()
                  .anyMatch(target -> points(from, pointing, to, target, link, equality));
      if (!found) {
        nowhere.add(text(from, row));
      }
    }
    return nowhere;
  }

  private static List<String> rough(List<String> values) {
    return values.stream().map(Pairing::rough).toList();
  }

  private static boolean points(
      Side from, int row, Side to, int target, Link link, ValueEquality equality) {
    return IntStream.range(0, link.columns().size())
        .allMatch(
            i -> {
              String column = link.columns().get(i);
              String targetColumn = link.targetColumns().get(i);
              return equality.refers(
                  from.value(row, column),
                  from.type(column),
                  to.value(target, targetColumn),
                  to.type(targetColumn));
            });
  }

  private static String text(Side side, int row) {
    List<String> columns =
        side.facts().keys().stream()
            .filter(side.rows().columns()::containsAll)
            .findFirst()
            .orElse(side.rows().columns());
    return columns.stream()
        .map(column -> column + " = " + side.value(row, column))
        .collect(Collectors.joining(", "));
  }
}
