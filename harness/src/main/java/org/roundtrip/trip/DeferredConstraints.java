package org.roundtrip.trip;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Session;

/** Checks deferred constraints before the commit of a transaction, if the engine supports it. */
final class DeferredConstraints {

  private DeferredConstraints() {}

  /**
   * Checks deferred constraints and then restores their modes at the start of a transaction, so
   * that the next script runs as in its own transaction.
   *
   * @throws SQLException if a constraint is violated
   */
  static void check(Session session) throws SQLException {
    TransactionRules rules = session.engine().part(TransactionRules.class);
    if (!rules.checksDeferred()) {
      return;
    }
    String deferred = checkAndFind(session, rules);
    if (deferred != null) {
      try (Statement statement = session.connection().createStatement()) {
        statement.execute("SET CONSTRAINTS " + deferred + " DEFERRED");
      }
    }
  }

  /**
   * Uses a single network round trip and a statement that the driver prepares, because this runs
   * after every script.
   */
  private static @Nullable String checkAndFind(Session session, TransactionRules rules)
      throws SQLException {
    String both = rules.checkDeferred() + "; " + rules.findDeferred();
    try (PreparedStatement statement = session.connection().prepareStatement(both)) {
      statement.execute();
      statement.getMoreResults();
      try (ResultSet names = statement.getResultSet()) {
        return names.next() ? names.getString(1) : null;
      }
    }
  }
}
