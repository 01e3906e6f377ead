package org.roundtrip.seed.fill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
}
