package org.roundtrip.seed.fill;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.seed.data.Cell;
import org.roundtrip.seed.value.Value;

/**
 * Columns that CHECKs bind together, and values that all of these CHECKs take.
 *
 * @param columns in the table's order
 * @param choices the ways to fill them, the most ordinary first; a column that is not in one is
 *     NULL there
 */
record Assignments(Set<String> columns, List<Map<String, Value>> choices) {

  /** Copies the collections. */
  Assignments {
    columns = new LinkedHashSet<>(columns);
    choices = List.copyOf(choices);
  }

  /** The group that a column is in. */
  static Optional<Assignments> of(String column, List<Assignments> groups) {
    return groups.stream().filter(group -> group.columns.contains(column)).findFirst();
  }

  /** The choices as cells, of all columns. */
  List<Map<String, Cell>> cells() {
    return choices.stream()
        .map(
            choice -> {
              Map<String, Cell> cells = new HashMap<>();
              for (String column : columns) {
                Value value = choice.get(column);
                cells.put(column, value == null ? new Cell.Null() : RowMaker.cell(value));
              }
              return cells;
            })
        .toList();
  }
}
