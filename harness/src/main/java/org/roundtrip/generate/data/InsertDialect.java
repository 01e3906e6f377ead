package org.roundtrip.generate.data;

import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Table;

/** How one engine's rows are inserted. */
public interface InsertDialect {

  /** Whether DEFAULT may stand among the values of an INSERT. */
  boolean hasDefaultKeyword();

  /** How foreign keys are deferred. */
  ForeignKeyDeferral deferral();

  /**
   * The statements that move what counts past the numbers that a table's rows were given, as if
   * rows had been inserted and deleted since.
   */
  Stream<String> sequenceMoves(Table table, List<Row> rows);
}
