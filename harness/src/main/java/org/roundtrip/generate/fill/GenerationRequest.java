package org.roundtrip.generate.fill;

import java.util.Set;
import org.roundtrip.schema.table.TableName;

/**
 * What rows are wanted.
 *
 * @param tables the tables to fill; those that they refer to are filled along with them
 * @param seed where random choices start
 * @param firstNumber the number of the first row of each table; rows with other numbers hold other
 *     tokens
 */
public record GenerationRequest(
    Phase phase, long seed, int firstNumber, Set<TableName> tables, RevisionContext focus) {

  /** Copies the set. */
  public GenerationRequest {
    tables = Set.copyOf(tables);
  }
}
