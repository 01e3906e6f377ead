package org.roundtrip.seed.data;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.roundtrip.rows.TableName;
import org.roundtrip.seed.shape.ForeignKey;

/**
 * In which order tables are written.
 *
 * @param groups tables that are written together, each group after those that it needs
 * @param late the columns that are written as NULL at first, by the foreign keys that wait
 * @param deferred whether some foreign key is left to the end
 */
record Order(List<SortedSet<TableName>> groups, Map<Edge, List<String>> late, boolean deferred) {

  /** A foreign key by which rows of a table need rows of another one. */
  record Edge(TableName from, ForeignKey key, TableName to) {

    static Edge of(Link link) {
      return new Edge(link.from(), link.key(), link.to());
    }
  }

  /**
   * Takes foreign keys out of circles, as few as it can.
   *
   * @param lateness tells which columns can wait
   */
  static Order of(Set<TableName> tables, List<Link> links, Lateness lateness) {
    Set<Edge> edges = new LinkedHashSet<>();
    links.stream().filter(link -> !link.isInTable()).map(Edge::of).forEach(edges::add);
    Map<Edge, List<String>> late = new LinkedHashMap<>();
    boolean deferred = false;
    while (true) {
      List<SortedSet<TableName>> groups = groups(tables, edges);
      Optional<Edge> free = circular(groups, edges, edge -> edge.key().deferrable());
      Optional<Edge> waiting = circular(groups, edges, edge -> !lateness.columns(edge).isEmpty());
      if (free.isEmpty() && waiting.isEmpty()) {
        return new Order(groups, late, deferred);
      }
      deferred |= free.isPresent();
      edges.remove(free.or(() -> waiting).orElseThrow());
      if (free.isEmpty()) {
        waiting.ifPresent(edge -> late.put(edge, lateness.columns(edge)));
      }
    }
  }

  private static Optional<Edge> circular(
      List<SortedSet<TableName>> groups, Set<Edge> edges, Predicate<Edge> wanted) {
    return edges.stream()
        .filter(edge -> groups.stream().anyMatch(group -> isWithin(edge, group)))
        .filter(wanted)
        .findFirst();
  }

  private static boolean isWithin(Edge edge, Set<TableName> group) {
    return group.contains(edge.from()) && group.contains(edge.to());
  }

  private static List<SortedSet<TableName>> groups(Set<TableName> tables, Set<Edge> edges) {
    Map<TableName, SortedSet<TableName>> needs = new HashMap<>();
    edges.forEach(
        edge -> needs.computeIfAbsent(edge.from(), from -> new TreeSet<>()).add(edge.to()));
    return Components.of(tables, needs);
  }

  /** The columns that wait, by the rows of a table that have some. */
  Map<Row, Set<String>> waiting(List<Link> links, TableName table) {
    Map<Row, Set<String>> waiting = new IdentityHashMap<>();
    for (Link link : links) {
      List<String> columns = late.get(Edge.of(link));
      if (columns != null && link.from().equals(table)) {
        waiting.computeIfAbsent(link.row(), row -> new LinkedHashSet<>()).addAll(columns);
      }
    }
    return waiting;
  }
}
