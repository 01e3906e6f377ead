package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.roundtrip.dialect.Engine;

/**
 * Lets PostgreSQL look at constraints at once that it would look at when the transaction commits,
 * so that what they refuse is seen while it can be repaired.
 */
final class Constraints {

  private static final String DEFERRED =
      """
      SELECT string_agg(format('%I.%I', n.nspname, c.conname), ', ')
        FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
       WHERE c.condeferred
      """;

  private final Insertion insertion;
  private final String deferred;

  private Constraints(Insertion insertion, String deferred) {
    this.insertion = insertion;
    this.deferred = deferred;
  }

  static Constraints hasten(Engine engine, Connection connection, Insertion insertion)
      throws SQLException {
    if (engine == Engine.SQLITE) {
      return new Constraints(insertion, "");
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(DEFERRED)) {
      String names = row.next() ? row.getString(1) : null;
      boolean any =
          names != null && insertion.run(List.of("SET CONSTRAINTS ALL IMMEDIATE")).isEmpty();
      return new Constraints(insertion, any ? names : "");
    }
  }

  /** Lets things be as they were. */
  void restore() throws SQLException {
    if (!deferred.isEmpty()) {
      insertion.run(List.of("SET CONSTRAINTS " + deferred + " DEFERRED"));
    }
  }
}
