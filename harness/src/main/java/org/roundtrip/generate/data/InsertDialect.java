package org.roundtrip.generate.data;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Table;

/** Insertion of rows on one engine. */
public interface InsertDialect {

  /** Whether VALUES accepts the DEFAULT keyword. */
  boolean hasDefaultKeyword();

  /** Whether the driver runs several statements in one string and returns a result for each. */
  boolean takesSeveralStatements();

  /** The deferral of foreign keys. */
  ForeignKeyDeferral deferral();

  /**
   * The statements that advance a table's sequences past the numbers of its rows, as if further
   * rows had been inserted and deleted.
   */
  Stream<String> sequenceMoves(Table table, List<Row> rows);
}
