package org.roundtrip.rows.compare;

import org.jspecify.annotations.Nullable;
import org.roundtrip.schema.table.TableName;

/**
 * The number that the next row takes when it does not bring one.
 *
 * @param highest the highest number in the table, or null where it has no rows
 */
public record NextNumber(TableName table, String column, long next, @Nullable Long highest) {

  /** Whether a number will come that is in the table or below one that is. */
  public boolean isBehind() {
    return highest != null && next <= highest;
  }
}
