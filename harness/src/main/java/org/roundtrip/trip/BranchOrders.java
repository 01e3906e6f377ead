package org.roundtrip.trip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;

/**
 * The orders in which the branches of a history can be applied: at each merge, and at the heads,
 * each branch once before its siblings.
 */
final class BranchOrders {

  /**
   * One order.
   *
   * @param first the last revision of the branch that is applied first
   * @param before the merge, or a head if the branches are not merged
   */
  record Order(Revision first, Revision before, List<Revision> revisions) {}

  private BranchOrders() {}

  /** All such orders that differ from the graph's own and from one another. */
  static List<Order> of(RevisionGraph graph) {
    Map<List<Revision>, Order> orders = new LinkedHashMap<>();
    for (Revision merge : graph.merges()) {
      collect(graph, graph.parents(merge), merge, orders);
    }
    if (graph.heads().size() > 1) {
      collect(graph, graph.heads(), graph.heads().get(0), orders);
    }
    orders.remove(graph.revisions());
    return List.copyOf(orders.values());
  }

  private static void collect(
      RevisionGraph graph,
      List<Revision> sides,
      Revision before,
      Map<List<Revision>, Order> orders) {
    for (Revision first : sides) {
      List<Revision> order = sideFirst(graph, sides, first);
      orders.putIfAbsent(order, new Order(first, before, order));
    }
  }

  /** The common ancestors, then the first branch, then the rest in the original order. */
  private static List<Revision> sideFirst(
      RevisionGraph graph, List<Revision> sides, Revision first) {
    Set<Revision> shared = side(graph, sides.get(0));
    sides.forEach(other -> shared.retainAll(side(graph, other)));
    Set<Revision> one = side(graph, first);
    List<Revision> order = new ArrayList<>();
    graph.revisions().stream().filter(shared::contains).forEach(order::add);
    graph.revisions().stream()
        .filter(r -> one.contains(r) && !shared.contains(r))
        .forEach(order::add);
    Set<Revision> placed = new HashSet<>(order);
    graph.revisions().stream().filter(r -> !placed.contains(r)).forEach(order::add);
    return order;
  }

  private static Set<Revision> side(RevisionGraph graph, Revision last) {
    Set<Revision> all = new HashSet<>(graph.ancestors(last));
    all.add(last);
    return all;
  }
}
