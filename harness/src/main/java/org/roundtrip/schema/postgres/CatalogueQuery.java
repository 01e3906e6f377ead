package org.roundtrip.schema.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.roundtrip.schema.ObjectId;

/** All kinds of objects in one query, so that a snapshot is one plan and one round trip. */
final class CatalogueQuery {

  private static final List<CatalogueKind> KINDS =
      Stream.of(
              RelationKinds.list(),
              TablePartKinds.list(),
              TypeKinds.list(),
              OtherKinds.list(),
              OperatorKinds.list(),
              TextSearchKinds.list())
          .flatMap(List::stream)
          .toList();

  private static final List<List<String>> ATTRIBUTES =
      KINDS.stream().map(CatalogueKind::attributes).toList();

  private static final int WIDTH = ATTRIBUTES.stream().mapToInt(List::size).max().orElseThrow();

  private CatalogueQuery() {}

  /** Reads everything. */
  static final String ALL = union(KINDS, CatalogueKind::all);

  /** Reads what {@link AffectedUnits} finds, and names the units that it found. */
  static final String AFFECTED =
      AffectedUnits.WITH
          + "select -1, unit, scope::text, null, null, null"
          + ", null::text".repeat(WIDTH)
          + " from affected union all "
          + union(
              KINDS.stream().filter(kind -> kind.scope() != CatalogueKind.Scope.OTHER).toList(),
              kind -> kind.only(AffectedUnits.of(kind.scope())));

  private static String union(List<CatalogueKind> kinds, Function<CatalogueKind, String> sql) {
    List<String> branches = new ArrayList<>();
    for (CatalogueKind kind : kinds) {
      int missing = WIDTH - kind.attributes().size();
      branches.add(
          "select %d, t.*%s from (%s) t"
              .formatted(KINDS.indexOf(kind), ", null".repeat(missing), sql.apply(kind)));
    }
    return String.join("\nunion all\n", branches);
  }

  /** An object, and the unit that it belongs to. */
  record Row(long unit, ObjectId id, SortedMap<String, String> attributes) {}

  /** Whether this row names a unit that was read, even if nothing of it is left. */
  static boolean isUnit(ResultSet rows) throws SQLException {
    return rows.getInt(1) < 0;
  }

  /** The unit that a row names. */
  static long unit(ResultSet rows) throws SQLException {
    return ChangeDetector.unit(Integer.parseInt(rows.getString(3)), rows.getLong(2));
  }

  /** The object that a row holds. */
  static Row row(ResultSet rows) throws SQLException {
    int kind = rows.getInt(1);
    long unit = ChangeDetector.unit(KINDS.get(kind).scope().ordinal(), rows.getLong(2));
    ObjectId id =
        new ObjectId(rows.getString(3), rows.getString(4), rows.getString(5), rows.getString(6));
    return new Row(unit, id, attributes(rows, ATTRIBUTES.get(kind)));
  }

  private static SortedMap<String, String> attributes(ResultSet rows, List<String> names)
      throws SQLException {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String value = rows.getString(7 + i);
      if (value != null) {
        attributes.put(names.get(i), value);
      }
    }
    if (attributes.containsKey("text")) {
      attributes.put(
          "definition",
          RoutineText.folded(
              attributes.getOrDefault("language", ""), attributes.getOrDefault("text", "")));
    }
    return Collections.unmodifiableSortedMap(attributes);
  }
}
