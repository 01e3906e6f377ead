package org.roundtrip.rowtest.cause;

import org.roundtrip.rows.TableRows;

/** The wrong content of a table. */
interface TableContent {

  /** Whether it can be recognized. */
  boolean isKnown();

  /** Whether the right content is known as well. */
  boolean hasRight();

  /** Whether a table has the right row, which it may have received from another one. */
  default boolean hasRightRow(TableRows rows) {
    return false;
  }

  /** Whether the rows have no column of the wrong value. */
  default boolean lacksColumn(TableRows rows) {
    return false;
  }

  /** Whether another column of the row has the right value. */
  default boolean hasValueElsewhere(TableRows rows) {
    return false;
  }

  /** Whether these rows of the table show the problem. */
  boolean isIn(StatementStep step, TableRows rows);

  /**
   * Whether the rows still have the right content.
   *
   * @param renames the steps from the start of the leg, which may have renamed the column
   */
  boolean isRightIn(TableRows rows, Iterable<StatementStep> renames);
}
