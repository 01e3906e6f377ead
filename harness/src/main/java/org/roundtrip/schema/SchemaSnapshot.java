package org.roundtrip.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database looks like at one moment: every object with its attributes, all text, all sorted.
 * Two databases that were made by the same statements have equal snapshots. Immutable.
 */
public record SchemaSnapshot(SortedMap<ObjectId, SortedMap<String, String>> objects) {

  /** Wraps the map, which must not be changed afterwards; snapshots share what did not change. */
  public SchemaSnapshot {
    objects = Collections.unmodifiableSortedMap(objects);
  }

  /** A snapshot of nothing. */
  public static SchemaSnapshot empty() {
    return new SchemaSnapshot(new TreeMap<>());
  }

  /** The snapshot as text, an object a paragraph, for people and for diffs in an IDE. */
  public String text() {
    StringBuilder text = new StringBuilder();
    objects.forEach(
        (id, attributes) -> {
          text.append(id).append('\n');
          for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            text.append("    ").append(attribute.getKey()).append("  ");
            text.append(attribute.getValue().replace("\n", "\n        ")).append('\n');
          }
        });
    return text.toString();
  }
}
