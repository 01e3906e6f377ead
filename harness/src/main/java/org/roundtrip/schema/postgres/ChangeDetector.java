package org.roundtrip.schema.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Detects changed objects by the physical location of their catalog rows. */
final class ChangeDetector {

  private static final Map<Catalogue, Statements.Query> QUERIES = queries();

  private final Statements statements;

  ChangeDetector(Statements statements) {
    this.statements = statements;
  }

  private static Map<Catalogue, Statements.Query> queries() {
    Map<Catalogue, Statements.Query> queries = new TreeMap<>();
    for (Catalogue catalogue : Catalogue.values()) {
      queries.put(catalogue, catalogue.marks());
    }
    return queries;
  }

  /** Reads the marks of these catalogs. */
  Map<Catalogue, Map<Long, Long>> marks(Set<Catalogue> catalogues) throws SQLException {
    Map<Statements.Query, Catalogue> byQuery = new HashMap<>();
    catalogues.forEach(catalogue -> byQuery.put(QUERIES.get(catalogue), catalogue));
    Map<Catalogue, Map<Long, Long>> found = new EnumMap<>(Catalogue.class);
    statements.run(
        List.copyOf(byQuery.keySet()), (query, rows) -> found.put(byQuery.get(query), marks(rows)));
    return found;
  }

  private static Map<Long, Long> marks(ResultSet rows) throws SQLException {
    Map<Long, Long> marks = new HashMap<>();
    while (rows.next()) {
      marks.put(CatalogueUnit.of(rows.getInt(1), rows.getLong(2)), rows.getLong(3));
    }
    return marks;
  }
}
