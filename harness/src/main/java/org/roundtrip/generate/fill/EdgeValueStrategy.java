package org.roundtrip.generate.fill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.generate.data.Cell;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;

/**
 * Combines the value classes of the columns that the revision touches, so that every pair occurs in
 * some row.
 */
record EdgeValueStrategy(GenerationContext context, EquivalenceClasses classes)
    implements ValueStrategy {

  private static final int ROWS = 40;
  private static final int FEWEST = 4;

  /** Maximum number of classes of one column, so that the rows have room for those of others. */
  private static final int CLASSES = 24;

  /** Maximum number of classes of all columns: with many columns there would be too many pairs. */
  private static final int CLASSES_IN_ALL = 300;

  private static final int FEWEST_CLASSES = 4;

  @Override
  public List<Map<String, Cell>> of(Table table, List<Assignments> assignments)
      throws SQLException {
    List<List<Map<String, Cell>>> factors = factors(table, assignments);
    int[] sizes = factors.stream().mapToInt(List::size).toArray();
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (int[] choices : PairwiseCombinations.cover(sizes, ROWS)) {
      Map<String, Cell> row = new HashMap<>();
      for (int i = 0; i < choices.length; i++) {
        row.putAll(factors.get(i).get(choices[i]));
      }
      rows.add(row);
    }
    int missing = (context.isRequested(table) ? FEWEST : FEWEST - 1) - rows.size();
    rows.addAll(Collections.nCopies(Math.max(0, missing), Map.of()));
    return unusual(table, rows);
  }

  /** Gives one in four rows a large key and variants of text tokens. */
  private List<Map<String, Cell>> unusual(Table table, List<Map<String, Cell>> rows) {
    List<Map<String, Cell>> unusual = new ArrayList<>(rows);
    for (int i = 1; i < rows.size(); i += FEWEST) {
      Map<String, Cell> row = new HashMap<>();
      if (context.isRequested(table)) {
        row.putAll(new TextVariants(context).of(table, number(i)));
      }
      row.putAll(new LargeKeys(context).of(table, number(i)));
      row.putAll(rows.get(i));
      unusual.set(i, row);
    }
    return unusual;
  }

  private int number(int index) {
    return context.request().firstNumber() + index;
  }

  /** The choices for each column or group of columns. */
  private List<List<Map<String, Cell>>> factors(Table table, List<Assignments> assignments)
      throws SQLException {
    List<List<Map<String, Cell>>> factors = new ArrayList<>();
    Set<Assignments> seen = new LinkedHashSet<>();
    List<Column> columns = classes.columns(table);
    int most = CLASSES_IN_ALL / Math.max(1, columns.size());
    for (Column column : columns) {
      Optional<Assignments> group = Assignments.of(column.name(), assignments);
      if (group.isEmpty()) {
        factors.add(limited(classes.of(table, column), most));
      } else if (seen.add(group.get())) {
        factors.add(limited(nullsEarly(group.get()), most));
      }
    }
    return factors;
  }

  /** The choices, starting with one NULL for each column that can be NULL. */
  private static List<Map<String, Cell>> nullsEarly(Assignments group) {
    List<Map<String, Cell>> ordered = new ArrayList<>(group.choices().subList(0, 1));
    for (String column : group.columns()) {
      group.choices().stream()
          .filter(choice -> choice.get(column) instanceof Cell.Null)
          .findFirst()
          .ifPresent(ordered::add);
    }
    ordered.addAll(group.choices());
    return ordered;
  }

  private static List<Map<String, Cell>> limited(List<Map<String, Cell>> choices, int most) {
    long limit = Math.max(FEWEST_CLASSES, Math.min(CLASSES, most));
    return choices.stream().distinct().limit(limit).toList();
  }
}
