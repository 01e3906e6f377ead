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
 * Runs prepared catalog queries, several per network round trip. Their arguments are session
 * settings, because a statement without parameters keeps its plan.
 */
final class Statements {

  /** Settings that affect how the server formats expressions, and the values to use. */
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
   * @param name the name of the prepared statement in the session
   */
  record Query(String name, String sql) {}

  /** Consumes the rows of one query. */
  interface Rows {
    void take(Query query, ResultSet rows) throws SQLException;
  }

  private static final List<Scope> SCOPES =
      List.of(Scope.RELATION, Scope.TYPE, Scope.ROUTINE, Scope.CONSTRAINT);

  private final Statement statement;
  private Set<String> prepared = Set.of();
  private Map<String, String> settings = Map.of();

  Statements(Connection connection) throws SQLException {
    statement = connection.createStatement();
  }

  /**
   * Updates the known state of the session, which scripts can change.
   *
   * @param names the names of the prepared statements that still exist
   * @param values the current values of the pinned settings
   */
  void in(Set<String> names, Map<String, String> values) {
    prepared = new HashSet<>(names);
    settings = values;
  }

  /** Runs queries without arguments that format no expressions. */
  void run(List<Query> queries, Rows rows) throws SQLException {
    send(Map.of(), Map.of(), queries, rows);
  }

  /** Runs queries about these units that format no expressions. */
  void run(Set<Long> units, List<Query> queries, Rows rows) throws SQLException {
    send(sessionSettings(units), Map.of(), queries, rows);
  }

  /** Runs queries about these units that format expressions. */
  void runPinned(Set<Long> units, List<Query> queries, Rows rows) throws SQLException {
    Map<String, String> before = new TreeMap<>(sessionSettings(units));
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

  private static Map<String, String> sessionSettings(Set<Long> units) {
    return SCOPES.stream()
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
