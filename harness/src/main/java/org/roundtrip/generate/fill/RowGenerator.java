package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.TableModel;

/**
 * Fills tables with rows; what the database refuses is changed until it does not. Remembers what it
 * found out about the tables' CHECKs. For one thread.
 */
public final class RowGenerator {

  private final ConditionSolutions conditions = new ConditionSolutions();

  /**
   * Fills the tables of a request and those that they refer to. The same table model, request and
   * rows in the database give the same rows.
   *
   * @param connection in a transaction, in which the rows stay
   * @throws SQLException when the connection is broken
   */
  public GenerationResult fill(
      Connection connection, TableModel model, Values values, GenerationRequest request)
      throws SQLException {
    return GenerationRun.run(connection, conditions, model, values, request);
  }
}
