package org.roundtrip.generate.fill;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.generate.value.Values;
import org.roundtrip.schema.table.TableModel;

/**
 * Fills tables with rows. Changes rejected rows until the database accepts them. Caches solutions
 * of CHECK constraints. Not thread-safe.
 */
public final class RowGenerator {

  private final ConditionSolutions conditions = new ConditionSolutions();

  /**
   * Fills the tables of a request and the tables that they reference. The same table model, request
   * and rows in the database give the same rows.
   *
   * @param connection a connection in a transaction; the rows are not committed
   * @throws SQLException if the connection is broken
   */
  public GenerationResult fill(
      Connection connection, TableModel model, Values values, GenerationRequest request)
      throws SQLException {
    return GenerationRun.run(connection, conditions, model, values, request);
  }
}
