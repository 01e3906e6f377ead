package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.schema.table.Table;

/** How rows are tried on one engine. */
public interface FillDialect {

  /** The words before the table of an INSERT that fails as a whole, whatever the table says. */
  String insertInto();

  /** Whether several statements go to the server in one string, each with its own count. */
  boolean takesSeveralStatements();

  /** The SQL expression that writes a column's value as a literal. */
  String literalOf(String column);

  /**
   * The names of the constraints that wait for the end of the transaction, separated by commas, as
   * far as SET CONSTRAINTS can have them looked at before.
   */
  String deferredConstraints(Connection connection) throws SQLException;

  /** Reads an error, as far as it is about this table. */
  Refusal refusal(Table table, SQLException error);
}
