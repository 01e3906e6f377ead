package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes the server check deferred constraints immediately, so that rejected rows can be repaired
 * before the commit.
 */
record ImmediateConstraints(SavepointExecutor insertion, String deferred) {

  static ImmediateConstraints enforce(
      FillDialect dialect, Connection connection, SavepointExecutor insertion) throws SQLException {
    String names = dialect.deferredConstraints(connection);
    boolean any =
        !names.isEmpty() && insertion.run(List.of("SET CONSTRAINTS ALL IMMEDIATE")).isEmpty();
    return new ImmediateConstraints(insertion, any ? names : "");
  }

  /** Defers the constraints again. */
  void restore() throws SQLException {
    if (!deferred.isEmpty()) {
      insertion.run(List.of("SET CONSTRAINTS " + deferred + " DEFERRED"));
    }
  }
}
