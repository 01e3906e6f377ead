package org.roundtrip.rowtest.diagnose;

import org.roundtrip.schema.table.TableName;

/**
 * A kind of write that succeeded on a table before the upgrade and fails on all of its rows after
 * it.
 *
 * @param reason the message of the database about one of them
 * @param certain whether it is an error: neither does a trigger raise it deliberately, nor is it a
 *     constraint whose values Roundtrip may not find
 */
public record RefusedWrite(TableName table, Operation operation, String reason, boolean certain) {

  /** A kind of write. */
  public enum Operation {
    INSERT,
    UPDATE,
    DELETE
  }
}
