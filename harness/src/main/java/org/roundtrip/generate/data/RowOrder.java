package org.roundtrip.generate.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders rows that reference rows of the same table: referenced rows come first. */
final class RowOrder {

  private final Map<Row, List<Row>> needs = new IdentityHashMap<>();
  private final Set<Row> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Row> ordered = new ArrayList<>();

  private RowOrder(List<RowReference> references) {
    references.forEach(
        reference ->
            needs
                .computeIfAbsent(reference.row(), row -> new ArrayList<>())
                .add(reference.target()));
  }

  /** The rows in order; the order in a cycle is arbitrary. */
  static List<Row> of(List<Row> rows, List<RowReference> references) {
    RowOrder order = new RowOrder(references);
    rows.forEach(order::visit);
    return order.ordered;
  }

  private void visit(Row row) {
    if (seen.add(row)) {
      needs.getOrDefault(row, List.of()).forEach(this::visit);
      ordered.add(row);
    }
  }
}
