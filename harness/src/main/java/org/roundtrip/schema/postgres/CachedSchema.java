package org.roundtrip.schema.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.SchemaSnapshot;

/**
 * A schema that was read.
 *
 * @param marks the locations of the catalog rows
 * @param units the objects of each unit
 * @param snapshot the snapshot of these objects
 */
record CachedSchema(
    CatalogueState marks, Map<Long, List<CatalogueQuery.Row>> units, SchemaSnapshot snapshot) {

  static final CachedSchema NOTHING =
      new CachedSchema(CatalogueState.NONE, Map.of(), SchemaSnapshot.empty());

  /**
   * A new state that replaces some units.
   *
   * @param gone the units that were reread
   * @param fresh their current objects
   */
  CachedSchema with(CatalogueState now, Set<Long> gone, List<CatalogueQuery.Row> fresh) {
    Map<Long, List<CatalogueQuery.Row>> units = new HashMap<>(this.units);
    SortedMap<ObjectId, SortedMap<String, String>> objects = new TreeMap<>(snapshot.objects());
    for (Long unit : gone) {
      List<CatalogueQuery.Row> old = units.remove(unit);
      if (old != null) {
        old.forEach(row -> objects.remove(row.id()));
      }
    }
    for (CatalogueQuery.Row row : fresh) {
      units.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row);
      SortedMap<String, String> before = snapshot.objects().get(row.id());
      objects.put(row.id(), row.attributes().equals(before) ? before : row.attributes());
    }
    return new CachedSchema(now, units, new SchemaSnapshot(objects));
  }

  /** A copy with the other state's equal snapshot, so that equal snapshots are identical. */
  CachedSchema sharing(SchemaSnapshot same) {
    return new CachedSchema(marks, units, same);
  }

  /** Whether the snapshots are equal. Compares only the units that the states do not share. */
  boolean looksLike(CachedSchema other) {
    SortedMap<ObjectId, SortedMap<String, String>> others = other.snapshot.objects();
    if (others.size() != snapshot.objects().size()) {
      return false;
    }
    var theirs = others.entrySet().iterator();
    for (var mine : snapshot.objects().entrySet()) {
      if (!mine.equals(theirs.next())) {
        return false;
      }
    }
    return true;
  }
}
