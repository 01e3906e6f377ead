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

/** Which tables have to be written before which others. */
final class TableDependencies {

  private final Set<TableName> tables;
  private final Map<TableName, SortedSet<TableName>> needs = new HashMap<>();
  private final List<SortedSet<TableName>> circles;

  /**
   * Starts with foreign keys that hold whatever comes of it.
   *
   * @param strict may go in circles, whose tables are then written together
   */
  TableDependencies(Set<TableName> tables, Collection<TableOrder.Edge> strict) {
    this.tables = tables;
    strict.forEach(this::put);
    circles = groups().stream().filter(group -> group.size() > 1).toList();
  }

  private void put(TableOrder.Edge edge) {
    needs.computeIfAbsent(edge.from(), from -> new TreeSet<>()).add(edge.to());
  }

  /** Adds another foreign key, unless it would close a circle; whether it was added. */
  boolean add(TableOrder.Edge edge) {
    boolean together =
        circles.stream().anyMatch(c -> c.contains(edge.from()) && c.contains(edge.to()));
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

  /** The tables that are written together, each group after those that it needs. */
  List<SortedSet<TableName>> groups() {
    return ConnectedComponents.of(tables, needs);
  }
}
