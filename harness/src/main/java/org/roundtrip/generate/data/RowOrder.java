package org.roundtrip.generate.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of rows that refer to rows of their own table: what is referred to comes first. */
final class RowOrder {

  private final Map<Row, List<Row>> needs = new IdentityHashMap<>();
  private final Set<Row> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Row> ordered = new ArrayList<>();

  private RowOrder(List<RowReference> links) {
    links.forEach(
        link -> needs.computeIfAbsent(link.row(), row -> new ArrayList<>()).add(link.target()));
  }

  /** In a circle of rows it does not matter which comes first. */
  static List<Row> of(List<Row> rows, List<RowReference> links) {
    RowOrder order = new RowOrder(links);
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
