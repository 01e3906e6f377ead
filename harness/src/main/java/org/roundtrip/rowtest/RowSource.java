package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.schema.table.TableModel;

/** Inserts rows into a database. */
interface RowSource {

  /** Inserts no rows. */
  RowSource NONE = (connection, model) -> new GenerationResult(Dataset.empty(), List.of());

  /** Inserts the rows in the open transaction and returns them. */
  GenerationResult put(Connection connection, TableModel model) throws SQLException;

  /** Whether the source generates its rows, so that the database must accept them. */
  default boolean isGenerated() {
    return false;
  }

  /** Inserts known rows. */
  static RowSource of(Dataset rows) {
    return (connection, model) -> {
      try {
        DatasetWriter.write(connection, rows, model);
      } catch (IllegalArgumentException e) {
        // A reduced row set may lack a value that another row references.
        throw new SQLException(e);
      }
      return new GenerationResult(rows, List.of());
    };
  }
}
