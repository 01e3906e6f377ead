package org.roundtrip.trip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Session;

/** Checks in an open transaction what its commit would check, where the engine can. */
final class DeferredConstraints {

  private DeferredConstraints() {}

  /**
   * Checks deferred constraints, and leaves all of them as they are when a transaction begins, so
   * that the next script finds what it finds in a transaction of its own.
   *
   * @throws SQLException when one is violated
   */
  static void check(Session session) throws SQLException {
    TransactionRules rules = session.engine().part(TransactionRules.class);
    if (!rules.checksDeferred()) {
      return;
    }
    try (Statement statement = session.connection().createStatement()) {
      String deferred = checkAndFind(statement, rules);
      if (deferred != null) {
        statement.execute("SET CONSTRAINTS " + deferred + " DEFERRED");
      }
    }
  }

  /** In one round trip, as this is done after every script. */
  private static @Nullable String checkAndFind(Statement statement, TransactionRules rules)
      throws SQLException {
    statement.execute(rules.checkDeferred() + "; " + rules.findDeferred());
    statement.getMoreResults();
    try (ResultSet names = statement.getResultSet()) {
      return names.next() ? names.getString(1) : null;
    }
  }
}
