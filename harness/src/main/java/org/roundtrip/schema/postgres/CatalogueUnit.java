package org.roundtrip.schema.postgres;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of units. A unit is a relation with its parts, a type, a routine or a constraint; one
 * more unit contains all other objects.
 */
final class CatalogueUnit {

  private static final CatalogueKind.Scope[] SCOPES = CatalogueKind.Scope.values();

  private CatalogueUnit() {}

  /** The unit of all other objects. */
  static final long REST = of(0, 0);

  /** The id of a unit. */
  static long of(int scope, long oid) {
    return ((long) scope << 32) | oid;
  }

  /** The scope of a unit. */
  static CatalogueKind.Scope scope(long unit) {
    return SCOPES[(int) (unit >>> 32)];
  }

  /** The OIDs of the units of a scope, as a PostgreSQL array. */
  static String array(Set<Long> units, CatalogueKind.Scope scope) {
    return units.stream()
        .filter(unit -> scope(unit) == scope)
        .map(unit -> Long.toString(unit & 0xFFFFFFFFL))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
