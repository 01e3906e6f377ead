package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rowtest.diagnose.ObservedTable.Content;

/**
 * The values of the previous schema's keys that several rows after the upgrade share. The previous
 * schema has no room for all of these rows.
 */
record KeyCollisions(Set<SortedMap<String, String>> shared, List<SortedMap<String, String>> rows) {

  private static final KeyCollisions NONE = new KeyCollisions(Set.of(), List.of());

  static KeyCollisions of(ObservedTable table) {
    Content later = table.later();
    Content back = table.back();
    return later == null || back == null ? NONE : of(rows(later.rows()), back.table().identities());
  }

  private static KeyCollisions of(
      List<SortedMap<String, String>> rows, List<List<String>> identities) {
    Set<SortedMap<String, String>> shared = new HashSet<>();
    List<SortedMap<String, String>> colliding = new ArrayList<>();
    for (List<String> key : identities) {
      Map<SortedMap<String, String>, List<SortedMap<String, String>>> groups = new HashMap<>();
      rows.stream()
          .filter(row -> isComplete(row, key))
          .forEach(row -> groups.computeIfAbsent(part(row, key), k -> new ArrayList<>()).add(row));
      groups.forEach(
          (values, group) -> {
            if (group.size() > 1) {
              shared.add(values);
              colliding.addAll(group);
            }
          });
    }
    return new KeyCollisions(shared, colliding);
  }

  private static boolean isComplete(SortedMap<String, String> row, List<String> key) {
    return key.stream().allMatch(column -> !row.getOrDefault(column, "NULL").equals("NULL"));
  }

  private static SortedMap<String, String> part(SortedMap<String, String> row, List<String> key) {
    SortedMap<String, String> part = new TreeMap<>();
    key.forEach(column -> part.put(column, Objects.requireNonNull(row.get(column))));
    return part;
  }

  private static List<SortedMap<String, String>> rows(TableRows table) {
    List<SortedMap<String, String>> rows = new ArrayList<>();
    for (List<String> values : table.rows()) {
      SortedMap<String, String> row = new TreeMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(table.columns().get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Whether a row, of any schema, has one of the shared values. */
  boolean affect(SortedMap<String, String> row) {
    return shared.stream().anyMatch(values -> row.entrySet().containsAll(values.entrySet()));
  }

  /** Whether the row with a key is one of those that share values. */
  boolean affectRowWith(SortedMap<String, String> key) {
    return affect(key) || rows.stream().anyMatch(row -> row.entrySet().containsAll(key.entrySet()));
  }
}
