package org.roundtrip.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.Change.Kind;
import org.roundtrip.schema.Change.Weight;

/**
 * Compares two snapshots object by object. Objects that the snapshots share by reference are equal
 * without a comparison.
 */
final class SnapshotComparison {

  private static final SortedMap<String, String> NOTHING =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private SnapshotComparison() {}

  static List<Change> changes(SchemaSnapshot before, SchemaSnapshot now) {
    List<Change> changes = new ArrayList<>();
    var olds = before.objects().entrySet().iterator();
    var news = now.objects().entrySet().iterator();
    var old = next(olds);
    var fresh = next(news);
    while (old != null || fresh != null) {
      int order = old == null ? 1 : fresh == null ? -1 : old.getKey().compareTo(fresh.getKey());
      if (order == 0) {
        changed(changes, Objects.requireNonNull(old), Objects.requireNonNull(fresh));
      } else if (order < 0) {
        Map.Entry<ObjectId, SortedMap<String, String>> gone = Objects.requireNonNull(old);
        changes.add(new Change(Kind.MISSING, Weight.REAL, gone.getKey(), gone.getValue(), NOTHING));
      } else {
        Map.Entry<ObjectId, SortedMap<String, String>> left = Objects.requireNonNull(fresh);
        changes.add(new Change(Kind.LEFT, Weight.REAL, left.getKey(), NOTHING, left.getValue()));
      }
      old = order <= 0 ? next(olds) : old;
      fresh = order >= 0 ? next(news) : fresh;
    }
    return changes;
  }

  private static Map.@Nullable Entry<ObjectId, SortedMap<String, String>> next(
      Iterator<Map.Entry<ObjectId, SortedMap<String, String>>> entries) {
    return entries.hasNext() ? entries.next() : null;
  }

  private static void changed(
      List<Change> changes,
      Map.Entry<ObjectId, SortedMap<String, String>> old,
      Map.Entry<ObjectId, SortedMap<String, String>> fresh) {
    if (old.getValue() == fresh.getValue() || old.getValue().equals(fresh.getValue())) {
      return;
    }
    SortedMap<String, String> was = without(old.getValue(), fresh.getValue());
    SortedMap<String, String> now = without(fresh.getValue(), old.getValue());
    Weight weight = weight(was, now);
    if (weight == Weight.REAL
        && was.containsKey(Attribute.TEXT)
        && now.containsKey(Attribute.TEXT)) {
      // Report the original text instead of the normalized one.
      was.remove(Attribute.DEFINITION);
      now.remove(Attribute.DEFINITION);
    }
    changes.add(new Change(Kind.CHANGED, weight, old.getKey(), was, now));
  }

  private static SortedMap<String, String> without(
      SortedMap<String, String> attributes, SortedMap<String, String> others) {
    SortedMap<String, String> rest = new TreeMap<>(attributes);
    rest.entrySet().removeIf(entry -> entry.getValue().equals(others.get(entry.getKey())));
    return rest;
  }

  private static Weight weight(SortedMap<String, String> was, SortedMap<String, String> now) {
    Set<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(now.keySet());
    if (keys.equals(Set.of(Attribute.POSITION))) {
      return Weight.ORDER;
    }
    return keys.equals(Set.of(Attribute.TEXT)) ? Weight.TEXT : Weight.REAL;
  }
}
