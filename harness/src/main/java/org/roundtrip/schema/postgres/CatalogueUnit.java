package org.roundtrip.schema.postgres;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbers of units: a relation with all that belongs to it, a type, a routine, a constraint,
 * and one unit for the rest.
 */
final class CatalogueUnit {

  private static final CatalogueKind.Scope[] SCOPES = CatalogueKind.Scope.values();

  private CatalogueUnit() {}

  /** The unit of all that is neither relation nor type nor routine nor constraint. */
  static final long REST = of(0, 0);

  /** The number of a unit. */
  static long of(int scope, long oid) {
    return ((long) scope << 32) | oid;
  }

  /** What kind of unit this is. */
  static CatalogueKind.Scope scope(long unit) {
    return SCOPES[(int) (unit >>> 32)];
  }

  /** The OIDs of the units of a scope, as an array of the server. */
  static String array(Set<Long> units, CatalogueKind.Scope scope) {
    return units.stream()
        .filter(unit -> scope(unit) == scope)
        .map(unit -> Long.toString(unit & 0xFFFFFFFFL))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
