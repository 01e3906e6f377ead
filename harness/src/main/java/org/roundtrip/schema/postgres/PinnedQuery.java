package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtrip.schema.postgres.CatalogueKind.Scope;

/**
 * A query of the catalogues that is planned once a connection, and run under settings that fix the
 * server's text of an expression. Settings and query go in one round trip, so that neither the
 * caller nor the driver sees the settings change.
 */
final class PinnedQuery {

  private static final Map<String, String> PINNED =
      new TreeMap<>(
          Map.of(
              "search_path", "",
              "quote_all_identifiers", "off",
              "timezone", "UTC",
              "datestyle", "ISO, MDY",
              "intervalstyle", "postgres"));

  private static final String PIN =
      PINNED.entrySet().stream()
          .map(
              pin ->
                  "set_config('roundtrip.kept_%1$s', current_setting('%1$s'), true), set_config('%1$s', '%2$s', true)"
                      .formatted(pin.getKey(), pin.getValue()))
          .collect(Collectors.joining(", ", "select ", ""));

  private static final String RESTORE =
      PINNED.keySet().stream()
          .map("set_config('%1$s', current_setting('roundtrip.kept_%1$s'), true)"::formatted)
          .collect(Collectors.joining(", ", "select ", ""));

  private final String name;
  private final String sql;
  private final Statement statement;

  PinnedQuery(Connection connection, String name, String sql) throws SQLException {
    this.name = name;
    this.sql = sql;
    statement = connection.createStatement();
  }

  /**
   * Runs the query.
   *
   * @param prepared the names of the statements that the session has
   * @param touched the units that changed
   */
  ResultSet run(Set<String> prepared, Set<Long> touched) throws SQLException {
    boolean known = prepared.contains(name);
    String prepare = known ? "" : "prepare " + name + " as " + sql + ";\n";
    statement.execute(PIN + units(touched) + ";\n" + prepare + "execute " + name + ";\n" + RESTORE);
    statement.getMoreResults();
    if (!known) {
      statement.getMoreResults();
    }
    return statement.getResultSet();
  }

  private static String units(Set<Long> touched) {
    return List.of(Scope.RELATION, Scope.TYPE, Scope.ROUTINE, Scope.CONSTRAINT).stream()
        .map(
            scope ->
                ", set_config('roundtrip.%s', '%s', true)"
                    .formatted(scope.name().toLowerCase(Locale.ROOT), array(touched, scope)))
        .collect(Collectors.joining());
  }

  private static String array(Set<Long> units, Scope scope) {
    return units.stream()
        .filter(unit -> ChangeDetector.scope(unit) == scope)
        .map(unit -> Long.toString(unit & 0xFFFFFFFFL))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
