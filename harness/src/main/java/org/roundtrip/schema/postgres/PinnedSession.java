package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sets what the server's text of an expression depends on, and sets it back, both for the
 * transaction only. The caller's values wait in settings of our own.
 */
final class PinnedSession implements AutoCloseable {

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
          + " set_config('roundtrip.routines', ?, true)";

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

  /** Pins the settings, and tells the server which units changed, as arrays of OIDs. */
  void pin(String relations, String types, String routines) throws SQLException {
    pin.setString(1, relations);
    pin.setString(2, types);
    pin.setString(3, routines);
    pin.executeQuery().close();
  }

  /** Gives the caller's settings back. */
  void restore() throws SQLException {
    restore.executeQuery().close();
  }

  @Override
  public void close() throws SQLException {
    pin.close();
    restore.close();
  }
}
