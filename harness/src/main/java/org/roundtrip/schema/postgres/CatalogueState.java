package org.roundtrip.schema.postgres;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The marks of all units by catalog. Equal marks imply equal schemas. */
record CatalogueState(Map<Catalogue, Map<Long, Long>> catalogues) {

  static final CatalogueState NONE = new CatalogueState(new EnumMap<>(Catalogue.class));

  /** A copy in which the marks of some catalogs are replaced. */
  CatalogueState with(Map<Catalogue, Map<Long, Long>> fresh) {
    Map<Catalogue, Map<Long, Long>> all = new EnumMap<>(Catalogue.class);
    all.putAll(catalogues);
    all.putAll(fresh);
    return new CatalogueState(all);
  }

  /** The marks in one catalog, by unit. */
  Map<Long, Long> in(Catalogue catalogue) {
    return catalogues.getOrDefault(catalogue, Map.of());
  }

  /** All units. */
  Set<Long> units() {
    Set<Long> units = new HashSet<>();
    catalogues.values().forEach(marks -> units.addAll(marks.keySet()));
    return units;
  }

  /** The units whose marks differ. */
  Set<Long> changedSince(CatalogueState before) {
    Set<Long> changed = new HashSet<>();
    for (Catalogue catalogue : Catalogue.values()) {
      Map<Long, Long> was = before.in(catalogue);
      Map<Long, Long> now = in(catalogue);
      if (was != now) {
        addChanged(was, now, changed);
      }
    }
    return changed;
  }

  private static void addChanged(Map<Long, Long> was, Map<Long, Long> now, Set<Long> changed) {
    now.forEach(
        (unit, mark) -> {
          if (!mark.equals(was.get(unit))) {
            changed.add(unit);
          }
        });
    was.keySet().stream().filter(unit -> !now.containsKey(unit)).forEach(changed::add);
  }
}
