package org.roundtrip.generate.fill;

import java.util.List;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.schema.table.TableName;

/**
 * What was made.
 *
 * @param rows the rows that the database has taken
 * @param unfilled the tables for which no row was found
 */
public record GenerationResult(Dataset rows, List<Unfilled> unfilled) {

  /** Copies the list. */
  public GenerationResult {
    unfilled = List.copyOf(unfilled);
  }

  /**
   * A table for which no row was found.
   *
   * @param constraint the constraint or trigger that refused the last attempt
   * @param reason what the database said
   */
  public record Unfilled(TableName table, String constraint, String reason) {}
}
