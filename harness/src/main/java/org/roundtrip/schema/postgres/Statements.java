package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtrip.schema.postgres.CatalogueKind.Scope;

/**
 * Sends queries of the catalogues that are planned once a session, many in one round trip. What
 * they ask for is in settings of the session: a statement without parameters keeps its plan.
 */
final class Statements {

  /** Settings that the server's text of an expression hangs on, and the values they need. */
  static final Map<String, String> PINNED =
      new TreeMap<>(
          Map.of(
              "search_path", "",
              "quote_all_identifiers", "off",
              "TimeZone", "UTC",
              "DateStyle", "ISO, MDY",
              "IntervalStyle", "postgres"));

  /**
   * A query.
   *
   * @param name the name of its plan in the session
   */
  record Query(String name, String sql) {}

  /** Takes the rows of one query. */
  interface Rows {
    void take(Query query, ResultSet rows) throws SQLException;
  }

  private static final List<Scope> ASKED =
      List.of(Scope.RELATION, Scope.TYPE, Scope.ROUTINE, Scope.CONSTRAINT);

  private final Statement statement;
  private Set<String> prepared = Set.of();
  private Map<String, String> settings = Map.of();

  Statements(Connection connection) throws SQLException {
    statement = connection.createStatement();
  }

  /**
   * Tells what the session is like now; scripts may change it.
   *
   * @param names the names of our plans that it still has
   * @param values the values of the settings that are pinned
   */
  void in(Set<String> names, Map<String, String> values) {
    prepared = new HashSet<>(names);
    settings = values;
  }

  /** Runs queries that look at nothing but rows. */
  void run(List<Query> queries, Rows rows) throws SQLException {
    send(Map.of(), Map.of(), queries, rows);
  }

  /** Runs queries that look at nothing but rows, and ask for these units. */
  void run(Set<Long> units, List<Query> queries, Rows rows) throws SQLException {
    send(asked(units), Map.of(), queries, rows);
  }

  /** Runs queries that ask for these units, and for the server's text of expressions. */
  void runPinned(Set<Long> units, List<Query> queries, Rows rows) throws SQLException {
    Map<String, String> before = new TreeMap<>(asked(units));
    Map<String, String> after = new TreeMap<>();
    PINNED.forEach(
        (setting, value) -> {
          String now = settings.getOrDefault(setting, "");
          if (!now.equals(value)) {
            before.put(setting, value);
            after.put(setting, now);
          }
        });
    send(before, after, queries, rows);
  }

  private static Map<String, String> asked(Set<Long> units) {
    return ASKED.stream()
        .collect(
            Collectors.toMap(
                scope -> "roundtrip." + scope.name().toLowerCase(Locale.ROOT),
                scope -> CatalogueUnit.array(units, scope)));
  }

  private void send(
      Map<String, String> before, Map<String, String> after, List<Query> queries, Rows rows)
      throws SQLException {
    StringBuilder sql = new StringBuilder(set(before));
    for (Query query : queries) {
      if (prepared.add(query.name())) {
        sql.append("prepare ").append(query.name()).append(" as ").append(query.sql());
        sql.append(";\n");
      }
      sql.append("execute ").append(query.name()).append(";\n");
    }
    boolean more = statement.execute(sql.append(set(after)).toString());
    int at = before.isEmpty() ? 0 : -1;
    while (more || statement.getUpdateCount() >= 0) {
      if (more) {
        if (at >= 0 && at < queries.size()) {
          rows.take(queries.get(at), statement.getResultSet());
        }
        at++;
      }
      more = statement.getMoreResults();
    }
  }

  private static String set(Map<String, String> settings) {
    return settings.isEmpty()
        ? ""
        : settings.entrySet().stream()
            .map(
                e ->
                    "set_config('%s', '%s', true)"
                        .formatted(e.getKey(), e.getValue().replace("'", "''")))
            .collect(Collectors.joining(", ", "select ", ";\n"));
  }
}
