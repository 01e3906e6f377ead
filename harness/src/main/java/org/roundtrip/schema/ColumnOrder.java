package org.roundtrip.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtrip.schema.Change.Kind;
import org.roundtrip.schema.Change.Weight;

/**
 * Distinguishes columns that moved from columns whose position changed only because another column
 * is missing. It compares the order of the columns that exist in both snapshots.
 */
final class ColumnOrder {

  private final SchemaSnapshot before;
  private final SchemaSnapshot now;
  private final Map<ObjectId, Boolean> moved = new HashMap<>();

  private ColumnOrder(SchemaSnapshot before, SchemaSnapshot now) {
    this.before = before;
    this.now = now;
  }

  static List<Change> withoutShifts(
      List<Change> changes, SchemaSnapshot before, SchemaSnapshot now) {
    ColumnOrder order = new ColumnOrder(before, now);
    return changes.stream().flatMap(order::withoutShift).toList();
  }

  private Stream<Change> withoutShift(Change change) {
    if (change.kind() != Kind.CHANGED
        || !change.was().containsKey(Attribute.POSITION)
        || hasMoved(change.id())) {
      return Stream.of(change);
    }
    if (change.weight() == Weight.ORDER) {
      return Stream.empty();
    }
    return Stream.of(
        new Change(
            change.kind(),
            change.weight(),
            change.id(),
            withoutPosition(change.was()),
            withoutPosition(change.now())));
  }

  private static SortedMap<String, String> withoutPosition(SortedMap<String, String> attributes) {
    SortedMap<String, String> rest = new TreeMap<>(attributes);
    rest.remove(Attribute.POSITION);
    return rest;
  }

  private boolean hasMoved(ObjectId column) {
    if (!moved.containsKey(column)) {
      List<ObjectId> olds = columns(before, now, column);
      List<ObjectId> news = columns(now, before, column);
      Set<ObjectId> inOrder = longestInOrder(olds, news);
      olds.forEach(id -> moved.put(id, !inOrder.contains(id)));
    }
    return moved.getOrDefault(column, true);
  }

  private static List<ObjectId> columns(SchemaSnapshot of, SchemaSnapshot also, ObjectId sibling) {
    List<ObjectId> columns = new ArrayList<>();
    ObjectId first = new ObjectId(ObjectKind.COLUMN, sibling.schema(), sibling.parent(), "");
    for (ObjectId id : of.objects().tailMap(first).keySet()) {
      if (id.kind() != ObjectKind.COLUMN
          || !id.parent().equals(sibling.parent())
          || !id.schema().equals(sibling.schema())) {
        break;
      }
      if (also.objects().containsKey(id)) {
        columns.add(id);
      }
    }
    columns.sort(Comparator.comparingInt(id -> position(of, id)));
    return columns;
  }

  private static int position(SchemaSnapshot snapshot, ObjectId column) {
    SortedMap<String, String> attributes = snapshot.objects().get(column);
    return attributes == null
        ? 0
        : Integer.parseInt(attributes.getOrDefault(Attribute.POSITION, "0"));
  }

  /** A longest common subsequence of both lists; the other columns have moved. */
  private static Set<ObjectId> longestInOrder(List<ObjectId> olds, List<ObjectId> news) {
    int[] length = new int[olds.size()];
    int[] previous = new int[olds.size()];
    int best = -1;
    for (int i = 0; i < olds.size(); i++) {
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (length[j] > length[i] && news.indexOf(olds.get(j)) < news.indexOf(olds.get(i))) {
          length[i] = length[j];
          previous[i] = j;
        }
      }
      length[i]++;
      boolean longer = best < 0 || length[i] > length[best];
      // Of two sequences of equal length, prefer the one that ends sooner: recreated columns come
      // last.
      boolean sooner =
          !longer
              && length[i] == length[best]
              && news.indexOf(olds.get(i)) < news.indexOf(olds.get(best));
      best = longer || sooner ? i : best;
    }
    Set<ObjectId> inOrder = new HashSet<>();
    for (int i = best; i >= 0; i = previous[i]) {
      inOrder.add(olds.get(i));
    }
    return inOrder;
  }
}
