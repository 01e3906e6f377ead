package org.roundtrip.generate.fill;

import java.util.List;
import org.roundtrip.generate.data.Dataset;
import org.roundtrip.schema.table.TableName;

/**
 * The generated rows.
 *
 * @param rows the rows that the database accepted
 * @param unfilled the tables for which the database accepted no row
 */
public record GenerationResult(Dataset rows, List<Unfilled> unfilled) {

  /** Copies the list. */
  public GenerationResult {
    unfilled = List.copyOf(unfilled);
  }

  /**
   * A table for which the database accepted no row.
   *
   * @param kind why the last attempt was rejected
   * @param constraint the constraint or trigger that rejected the last attempt
   * @param reason the message of the database
   */
  public record Unfilled(TableName table, Refusal.Kind kind, String constraint, String reason) {}
}
