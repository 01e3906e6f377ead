package org.roundtrip.generate.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.roundtrip.schema.table.TableName;

/**
 * Strongly connected components of tables, with Tarjan's algorithm: tables that need each other
 * form one component.
 */
public final class ConnectedComponents {

  private final Map<TableName, SortedSet<TableName>> needs;
  private final Map<TableName, Integer> numbers = new HashMap<>();
  private final Deque<TableName> open = new ArrayDeque<>();
  private final List<SortedSet<TableName>> found = new ArrayList<>();

  private ConnectedComponents(Map<TableName, SortedSet<TableName>> needs) {
    this.needs = needs;
  }

  /** The components of some tables, in dependency order. */
  public static List<SortedSet<TableName>> of(
      Set<TableName> tables, Map<TableName, SortedSet<TableName>> needs) {
    ConnectedComponents components = new ConnectedComponents(needs);
    for (TableName table : tables) {
      if (!components.numbers.containsKey(table)) {
        components.visit(table);
      }
    }
    return components.found;
  }

  private int visit(TableName table) {
    int number = numbers.size();
    int low = number;
    numbers.put(table, number);
    open.push(table);
    for (TableName next : needs.getOrDefault(table, new TreeSet<>())) {
      Integer seen = numbers.get(next);
      if (seen == null) {
        low = Math.min(low, visit(next));
      } else if (open.contains(next)) {
        low = Math.min(low, seen);
      }
    }
    if (low == number) {
      close(table);
    }
    return low;
  }

  private void close(TableName table) {
    SortedSet<TableName> component = new TreeSet<>();
    do {
      component.add(open.element());
    } while (!open.pop().equals(table));
    found.add(component);
  }
}
