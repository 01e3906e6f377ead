package org.roundtrip.generate.fill;

import java.util.Set;
import org.roundtrip.schema.table.TableName;

/**
 * A request for generated rows.
 *
 * @param tables the tables to fill; the tables that they reference are filled too
 * @param seed the seed of the random generator
 * @param firstNumber the number of the first row of each table; rows with different numbers have
 *     different tokens
 */
public record GenerationRequest(
    Phase phase, long seed, int firstNumber, Set<TableName> tables, RevisionContext focus) {

  /** Copies the set. */
  public GenerationRequest {
    tables = Set.copyOf(tables);
  }
}
