package org.roundtrip.generate.fill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.generate.data.Cell;

/**
 * Columns that CHECK constraints connect, and combinations of values that satisfy these
 * constraints.
 *
 * @param choices combinations of values, those with the fewest NULLs first
 */
record Assignments(Set<String> columns, List<Map<String, Cell>> choices) {

  /** Copies the collections. */
  Assignments {
    columns = new LinkedHashSet<>(columns);
    choices = List.copyOf(choices);
  }

  /** The group that contains a column. */
  static Optional<Assignments> of(String column, List<Assignments> groups) {
    return groups.stream().filter(group -> group.columns.contains(column)).findFirst();
  }

  /** The choice for a turn; turns cycle through the choices. */
  Map<String, Cell> choice(int turn) {
    return choices.get(Math.floorMod(turn, choices.size()));
  }
}
