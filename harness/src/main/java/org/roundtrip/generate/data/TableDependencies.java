package org.roundtrip.generate.data;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.roundtrip.schema.table.TableName;

/** The dependencies that determine the order in which tables are written. */
final class TableDependencies {

  private final Set<TableName> tables;
  private final Map<TableName, SortedSet<TableName>> needs = new HashMap<>();
  private final List<SortedSet<TableName>> cycles;

  /**
   * Starts with foreign keys that cannot be postponed or deferred.
   *
   * @param strict the foreign keys; tables on a cycle of them are written together
   */
  TableDependencies(Set<TableName> tables, Collection<TableOrder.Edge> strict) {
    this.tables = tables;
    strict.forEach(this::put);
    cycles = groups().stream().filter(group -> group.size() > 1).toList();
  }

  private void put(TableOrder.Edge edge) {
    needs.computeIfAbsent(edge.from(), from -> new TreeSet<>()).add(edge.to());
  }

  /** Adds another foreign key, unless it would close a cycle; returns whether it was added. */
  boolean add(TableOrder.Edge edge) {
    boolean together =
        cycles.stream().anyMatch(c -> c.contains(edge.from()) && c.contains(edge.to()));
    boolean fits = together || !reaches(edge.to(), edge.from());
    if (fits) {
      put(edge);
    }
    return fits;
  }

  private boolean reaches(TableName start, TableName wanted) {
    Set<TableName> seen = new HashSet<>();
    Deque<TableName> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      TableName table = open.pop();
      if (table.equals(wanted)) {
        return true;
      }
      if (seen.add(table)) {
        open.addAll(needs.getOrDefault(table, new TreeSet<>()));
      }
    }
    return false;
  }

  /** The groups of tables that are written together, in dependency order. */
  List<SortedSet<TableName>> groups() {
    return ConnectedComponents.of(tables, needs);
  }
}
