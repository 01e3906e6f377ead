package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.schema.table.TableModel;

/**
 * Generates rows once and then inserts the same rows again, which costs much less. Not thread-safe.
 */
final class ReusedRows implements RowSource {

  private final RowSource source;
  private @Nullable GenerationResult known;

  private ReusedRows(RowSource source) {
    this.source = source;
  }

  /**
   * Repeats the rows of a source.
   *
   * @param source generates the rows, always into the same state of a database
   */
  static RowSource of(RowSource source) {
    return source == NONE ? NONE : new ReusedRows(source);
  }

  @Override
  public boolean isGenerated() {
    return source.isGenerated();
  }

  @Override
  public GenerationResult put(Connection connection, TableModel model) throws SQLException {
    GenerationResult result = known;
    if (result == null || !isWritten(result, connection, model)) {
      result = source.put(connection, model);
      known = result;
    }
    return result;
  }

  private static boolean isWritten(GenerationResult result, Connection connection, TableModel model)
      throws SQLException {
    Savepoint start = connection.setSavepoint();
    try {
      DatasetWriter.write(connection, result.rows(), model);
      connection.releaseSavepoint(start);
      return true;
    } catch (SQLException e) {
      connection.rollback(start);
      connection.releaseSavepoint(start);
      return false;
    }
  }
}
