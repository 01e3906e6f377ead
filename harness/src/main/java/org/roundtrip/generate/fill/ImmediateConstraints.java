package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Lets the server look at constraints at once that it would look at when the transaction commits,
 * so that what they refuse is seen while it can be repaired.
 */
record ImmediateConstraints(SavepointExecutor insertion, String deferred) {

  static ImmediateConstraints hasten(
      FillDialect dialect, Connection connection, SavepointExecutor insertion) throws SQLException {
    String names = dialect.deferredConstraints(connection);
    boolean any =
        !names.isEmpty() && insertion.run(List.of("SET CONSTRAINTS ALL IMMEDIATE")).isEmpty();
    return new ImmediateConstraints(insertion, any ? names : "");
  }

  /** Lets things be as they were. */
  void restore() throws SQLException {
    if (!deferred.isEmpty()) {
      insertion.run(List.of("SET CONSTRAINTS " + deferred + " DEFERRED"));
    }
  }
}
