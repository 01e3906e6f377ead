package org.roundtrip.rowtest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rowtest.diagnose.RevisionUnderTest;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

/** Whether a revision converts between types with and without a time zone. */
final class TimeZoneChange {

  private static final Set<TypeFamily> ZONED = Set.of(TypeFamily.TIMESTAMPTZ, TypeFamily.TIMETZ);
  private static final Set<TypeFamily> LOCAL =
      Set.of(TypeFamily.TIMESTAMP, TypeFamily.TIME, TypeFamily.DATE);

  private TimeZoneChange() {}

  static boolean isIn(RevisionUnderTest revision) {
    return revision.engine().part(RowAccess.class).secondTimeZone().isPresent()
        && revision.before().tables().values().stream()
            .anyMatch(table -> isIn(table, revision.after().tables().get(table.name())));
  }

  /** Whether columns with and without a time zone are replaced by each other. */
  private static boolean isIn(Table before, @Nullable Table after) {
    if (after == null) {
      return false;
    }
    Set<TypeFamily> removed = families(before, after);
    Set<TypeFamily> added = families(after, before);
    return isConversion(removed, added) || isConversion(added, removed);
  }

  private static boolean isConversion(Set<TypeFamily> some, Set<TypeFamily> others) {
    return some.stream().anyMatch(ZONED::contains) && others.stream().anyMatch(LOCAL::contains);
  }

  /** The types of the columns that the other table does not have with the same type. */
  private static Set<TypeFamily> families(Table table, Table other) {
    Map<String, TypeFamily> others = new HashMap<>();
    other.columns().forEach(column -> others.put(column.name(), column.type().family()));
    Set<TypeFamily> families = new HashSet<>();
    for (Column column : table.columns()) {
      if (column.type().family() != others.get(column.name())) {
        families.add(column.type().family());
      }
    }
    return families;
  }
}
