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
 * In which order tables are written.
 *
 * @param groups tables that are written together, each group after those that it needs
 * @param late the columns that are written as NULL at first, by the foreign keys that wait
 * @param deferred whether some foreign key is left to the end
 */
record TableOrder(
    List<SortedSet<TableName>> groups, Map<Edge, List<String>> late, boolean deferred) {

  /** A foreign key by which rows of a table need rows of another one. */
  record Edge(TableName from, ForeignKey key, TableName to) {

    static Edge of(RowReference link) {
      return new Edge(link.from(), link.key(), link.to());
    }
  }

  /**
   * Takes foreign keys out of circles, no more than it has to: those that can neither wait nor be
   * deferred all count, then those that can wait, then those that can be deferred.
   */
  static TableOrder of(
      Set<TableName> tables, List<RowReference> links, DeferrableColumns lateness) {
    Map<Edge, List<String>> able = new LinkedHashMap<>();
    links.stream()
        .filter(link -> !link.isInTable())
        .map(Edge::of)
        .forEach(edge -> able.computeIfAbsent(edge, lateness::columns));
    Set<Edge> kept = new LinkedHashSet<>(able.keySet());
    kept.removeIf(edge -> edge.key().deferrable() || !able.getOrDefault(edge, List.of()).isEmpty());
    TableDependencies needs = new TableDependencies(tables, kept);
    Map<Edge, List<String>> late = new LinkedHashMap<>();
    able.forEach(
        (edge, columns) -> {
          if (!kept.contains(edge) && !edge.key().deferrable() && !needs.add(edge)) {
            late.put(edge, columns);
          }
        });
    boolean deferred = false;
    for (Edge edge : able.keySet()) {
      deferred |= edge.key().deferrable() && !needs.add(edge);
    }
    return new TableOrder(needs.groups(), late, deferred);
  }

  /** The columns that wait, by the rows that have some. */
  Map<Row, Set<String>> waiting(List<RowReference> links) {
    Map<Row, Set<String>> waiting = new IdentityHashMap<>();
    for (RowReference link : links) {
      List<String> columns = late.get(Edge.of(link));
      if (columns != null) {
        waiting.computeIfAbsent(link.row(), row -> new LinkedHashSet<>()).addAll(columns);
      }
    }
    return waiting;
  }
}
