package org.roundtrip.rowtest.cause;

import org.roundtrip.rows.TableRows;

/**
 * A wrong number of rows, for rows whose values differ from run to run.
 *
 * @param right the right number
 * @param more whether there are more rows, and not fewer
 */
record RowCount(int right, boolean more) implements TableContent {

  @Override
  public boolean isKnown() {
    return true;
  }

  @Override
  public boolean hasRight() {
    return false;
  }

  @Override
  public boolean isIn(StatementStep step, TableRows rows) {
    return more ? rows.rows().size() > right : rows.rows().size() < right;
  }

  @Override
  public boolean isRightIn(TableRows rows, Iterable<StatementStep> renames) {
    return false;
  }
}
