package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roundtrip.schema.postgres.CatalogueKind.Scope;

/**
 * Sets what the server's text of an expression depends on, and sets it back, both for the
 * transaction only. The caller's values wait in settings of our own.
 */
final class PinnedSession {

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
              .collect(Collectors.joining(", ", "select ", ""))
          + ", set_config('roundtrip.relations', ?, true), set_config('roundtrip.types', ?, true),"
          + " set_config('roundtrip.routines', ?, true), set_config('roundtrip.constraints', ?, true)";

  private static final String RESTORE =
      PINNED.keySet().stream()
          .map("set_config('%1$s', current_setting('roundtrip.kept_%1$s'), true)"::formatted)
          .collect(Collectors.joining(", ", "select ", ""));

  private final PreparedStatement pin;
  private final PreparedStatement restore;

  PinnedSession(Connection connection) throws SQLException {
    pin = Statements.kept(connection, PIN);
    restore = Statements.kept(connection, RESTORE);
  }

  /** Pins the settings, and tells the server which units changed. */
  void pin(Set<Long> touched) throws SQLException {
    for (Scope scope : List.of(Scope.RELATION, Scope.TYPE, Scope.ROUTINE, Scope.CONSTRAINT)) {
      pin.setString(scope.ordinal(), array(touched, scope));
    }
    pin.executeQuery().close();
  }

  private static String array(Set<Long> units, Scope scope) {
    return units.stream()
        .filter(unit -> ChangeDetector.scope(unit) == scope)
        .map(unit -> Long.toString(unit & 0xFFFFFFFFL))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Gives the caller's settings back. */
  void restore() throws SQLException {
    restore.executeQuery().close();
  }
}
