package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.schema.table.Table;

/** Row generation on one engine. */
public interface FillDialect {

  /**
   * The start of an INSERT that fails as a whole, even if the table declares another conflict
   * resolution.
   */
  String insertInto();

  /** The SQL expression that writes a column's value as a literal. */
  String literalOf(String column);

  /**
   * The names of the initially deferred constraints, separated by commas; empty if the engine has
   * no SET CONSTRAINTS.
   */
  String deferredConstraints(Connection connection) throws SQLException;

  /**
   * Fails if rows of the table violate a deferred constraint that {@link #deferredConstraints} does
   * not name.
   */
  default void checkDeferred(Statement statement, Table table) throws SQLException {}

  /** Derives from an error why a row of the table was rejected. */
  Refusal refusal(Table table, SQLException error);
}
