package org.roundtrip.seed.fill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.roundtrip.rows.TableName;

/**
 * Tarjan's strongly connected components: tables that need each other are together, and those that
 * are needed come before those that need them.
 */
final class Components {

  private final SortedSet<TableName> all;
  private final Function<TableName, Collection<TableName>> needs;
  private final List<SortedSet<TableName>> found = new ArrayList<>();
  private final Map<TableName, Integer> numbers = new HashMap<>();
  private final Map<TableName, Integer> lowest = new HashMap<>();
  private final Deque<TableName> stack = new ArrayDeque<>();

  private Components(SortedSet<TableName> all, Function<TableName, Collection<TableName>> needs) {
    this.all = all;
    this.needs = needs;
  }

  static List<SortedSet<TableName>> of(
      SortedSet<TableName> all, Function<TableName, Collection<TableName>> needs) {
    Components components = new Components(all, needs);
    for (TableName name : all) {
      if (!components.numbers.containsKey(name)) {
        components.visit(name);
      }
    }
    return components.found;
  }

  private int visit(TableName name) {
    int number = numbers.size();
    int low = number;
    numbers.put(name, number);
    stack.push(name);
    for (TableName target : needs.apply(name)) {
      if (!all.contains(target)) {
        continue;
      }
      Integer seen = numbers.get(target);
      if (seen == null) {
        low = Math.min(low, visit(target));
      } else if (stack.contains(target)) {
        low = Math.min(low, lowest.getOrDefault(target, seen));
      }
      lowest.put(name, low);
    }
    lowest.put(name, low);
    if (low == number) {
      found.add(component(name));
    }
    return low;
  }

  private SortedSet<TableName> component(TableName first) {
    SortedSet<TableName> names = new TreeSet<>();
    TableName name;
    do {
      name = stack.pop();
      names.add(name);
    } while (!name.equals(first));
    return names;
  }
}
