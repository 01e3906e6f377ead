package org.roundtrip.schema.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.schema.Attribute;
import org.roundtrip.schema.ObjectId;
import org.roundtrip.schema.ObjectKind;

/** Reads the objects of units with one query per kind. */
final class CatalogueQuery {

  /** One query for the kinds of each list. */
  private static final List<CatalogueQuery> QUERIES =
      Stream.concat(
              Stream.of(RelationKinds.list(), TablePartKinds.list(), TypeKinds.list())
                  .flatMap(List::stream)
                  .map(List::of),
              Stream.of(
                  Stream.of(OtherKinds.list(), OperatorKinds.list(), TextSearchKinds.list())
                      .flatMap(List::stream)
                      .toList()))
          .map(CatalogueQuery::new)
          .toList();

  private static final Map<Statements.Query, CatalogueQuery> BY_QUERY =
      QUERIES.stream().collect(Collectors.toMap(CatalogueQuery::query, Function.identity()));

  private final List<CatalogueKind> kinds;
  private final List<List<String>> attributes;
  private final Statements.Query query;

  private CatalogueQuery(List<CatalogueKind> kinds) {
    this.kinds = kinds;
    attributes = kinds.stream().map(CatalogueKind::attributes).toList();
    int width = attributes.stream().mapToInt(List::size).max().orElseThrow();
    List<String> branches = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      String missing = ", null".repeat(width - attributes.get(i).size());
      branches.add("select %d, t.*%s from (%s) t".formatted(i, missing, kinds.get(i).query()));
    }
    String sql = String.join("\nunion all\n", branches);
    query = new Statements.Query("roundtrip_kinds_" + Integer.toHexString(sql.hashCode()), sql);
  }

  private Statements.Query query() {
    return query;
  }

  /** An object and its unit. */
  record Row(long unit, ObjectId id, SortedMap<String, String> attributes) {}

  /**
   * Reads all objects of some units.
   *
   * @param marks determine which kinds of objects the units can have
   */
  static void read(Statements statements, Set<Long> units, CatalogueState marks, Consumer<Row> rows)
      throws SQLException {
    List<Statements.Query> queries =
        QUERIES.stream().filter(q -> q.isAmong(units, marks)).map(CatalogueQuery::query).toList();
    if (!queries.isEmpty()) {
      statements.runPinned(units, queries, (query, found) -> BY_QUERY.get(query).take(found, rows));
    }
  }

  private boolean isAmong(Set<Long> units, CatalogueState marks) {
    CatalogueKind kind = kinds.get(0);
    Map<Long, Long> rows = marks.in(kind.catalogue());
    return units.stream()
        .anyMatch(unit -> CatalogueUnit.scope(unit) == kind.scope() && rows.containsKey(unit));
  }

  private void take(ResultSet found, Consumer<Row> rows) throws SQLException {
    while (found.next()) {
      rows.accept(row(found));
    }
  }

  private Row row(ResultSet rows) throws SQLException {
    int kind = rows.getInt(1);
    long unit = CatalogueUnit.of(kinds.get(kind).scope().ordinal(), rows.getLong(2));
    ObjectId id =
        new ObjectId(
            ObjectKind.of(rows.getString(3)),
            rows.getString(4),
            rows.getString(5),
            rows.getString(6));
    return new Row(unit, id, values(rows, attributes.get(kind)));
  }

  private static SortedMap<String, String> values(ResultSet rows, List<String> names)
      throws SQLException {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String value = rows.getString(7 + i);
      if (value != null) {
        attributes.put(names.get(i), value);
      }
    }
    if (attributes.containsKey(Attribute.TEXT)) {
      attributes.put(
          Attribute.DEFINITION,
          RoutineText.folded(
              attributes.getOrDefault(Attribute.LANGUAGE, ""),
              attributes.getOrDefault(Attribute.TEXT, "")));
    }
    return Collections.unmodifiableSortedMap(attributes);
  }
}
