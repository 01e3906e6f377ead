package org.roundtrip.rows.compare;

import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableName;

/**
 * The number that the next inserted row gets from a sequence.
 *
 * @param highest the highest number in the table, or null if it has no rows
 */
public record NextNumber(TableName table, String column, long next, @Nullable Long highest) {

  /** Whether the next number is not above the highest number in the table. */
  public boolean isBehind() {
    return highest != null && next <= highest;
  }
}
