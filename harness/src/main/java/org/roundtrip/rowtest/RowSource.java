package org.roundtrip.rowtest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.generate.data.DatasetWriter;
import org.roundtrip.generate.fill.GenerationResult;
import org.roundtrip.schema.table.TableModel;

/** Puts rows into a database. */
interface RowSource {

  /** Puts none. */
  RowSource NONE = (connection, model) -> new GenerationResult(Dataset.empty(), List.of());

  /** Writes them inside the transaction that is open, and tells what they were. */
  GenerationResult put(Connection connection, TableModel model) throws SQLException;

  /** Whether the rows are new ones, so that the database must take them. */
  default boolean isGenerated() {
    return false;
  }

  /** Writes these again. */
  static RowSource of(Dataset rows) {
    return (connection, model) -> {
      try {
        DatasetWriter.write(connection, rows, model);
      } catch (IllegalArgumentException e) {
        // Made smaller, a row may have lost what another one refers to.
        throw new SQLException(e);
      }
      return new GenerationResult(rows, List.of());
    };
  }
}
