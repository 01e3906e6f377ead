package org.roundtrip.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schema of a database at one moment: every object with its attributes, as sorted text.
 * Databases that were created by the same statements have equal snapshots. Immutable.
 */
public record SchemaSnapshot(SortedMap<ObjectId, SortedMap<String, String>> objects) {

  /**
   * Wraps the map without copying it, because snapshots share unchanged objects. The caller must
   * not change the map afterwards.
   */
  public SchemaSnapshot {
    objects = Collections.unmodifiableSortedMap(objects);
  }

  /** An empty snapshot. */
  public static SchemaSnapshot empty() {
    return new SchemaSnapshot(new TreeMap<>());
  }

  /** The snapshot as text with one paragraph per object, for display and for diffs in an IDE. */
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
