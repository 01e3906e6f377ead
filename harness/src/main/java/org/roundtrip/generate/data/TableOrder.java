package org.roundtrip.generate.data;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.roundtrip.schema.table.ForeignKey;
import org.roundtrip.schema.table.TableName;

/**
 * The order in which tables are written.
 *
 * @param groups groups of tables that are written together, in dependency order
 * @param postponed the columns that are inserted as NULL, by postponed foreign key
 * @param deferred whether some foreign key is deferred
 */
record TableOrder(
    List<SortedSet<TableName>> groups, Map<Edge, List<String>> postponed, boolean deferred) {

  /** A foreign key from rows of one table to rows of another one. */
  record Edge(TableName from, ForeignKey key, TableName to) {

    static Edge of(RowReference reference) {
      return new Edge(reference.from(), reference.key(), reference.to());
    }
  }

  /**
   * Breaks cycles by ignoring as few foreign keys as possible. Keeps all that can be neither
   * postponed nor deferred, then as many as possible of those that can be postponed, then of those
   * that can be deferred.
   */
  static TableOrder of(
      Set<TableName> tables, List<RowReference> references, DeferrableColumns deferrable) {
    Map<Edge, List<String>> nullable = new LinkedHashMap<>();
    references.stream()
        .filter(reference -> !reference.isInTable())
        .map(Edge::of)
        .forEach(edge -> nullable.computeIfAbsent(edge, deferrable::columns));
    Set<Edge> kept = new LinkedHashSet<>(nullable.keySet());
    kept.removeIf(
        edge -> edge.key().deferrable() || !nullable.getOrDefault(edge, List.of()).isEmpty());
    TableDependencies needs = new TableDependencies(tables, kept);
    Map<Edge, List<String>> postponed = new LinkedHashMap<>();
    nullable.forEach(
        (edge, columns) -> {
          if (!kept.contains(edge) && !edge.key().deferrable() && !needs.add(edge)) {
            postponed.put(edge, columns);
          }
        });
    boolean deferred = false;
    for (Edge edge : nullable.keySet()) {
      deferred |= edge.key().deferrable() && !needs.add(edge);
    }
    return new TableOrder(needs.groups(), postponed, deferred);
  }

  /** The postponed columns, by row. */
  Map<Row, Set<String>> postponed(List<RowReference> references) {
    Map<Row, Set<String>> byRow = new IdentityHashMap<>();
    for (RowReference reference : references) {
      List<String> columns = postponed.get(Edge.of(reference));
      if (columns != null) {
        byRow.computeIfAbsent(reference.row(), row -> new LinkedHashSet<>()).addAll(columns);
      }
    }
    return byRow;
  }
}
