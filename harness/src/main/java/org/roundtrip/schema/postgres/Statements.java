package org.roundtrip.schema.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** Statements that are parsed and planned once a connection. */
final class Statements {

  private Statements() {}

  /** Prepares a statement on the server at its first execution, not at its fifth. */
  static PreparedStatement kept(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(1);
    return statement;
  }
}
