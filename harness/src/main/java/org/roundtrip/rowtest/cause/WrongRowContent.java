package org.roundtrip.rowtest.cause;

import org.roundtrip.rows.TableRows;

/** A wrong row or value of a table. */
record WrongRowContent(WrongContent wrong) implements TableContent {

  @Override
  public boolean isKnown() {
    return wrong.isKnown();
  }

  @Override
  public boolean hasRight() {
    return wrong.isValue() || !wrong.wrong().lost().isEmpty();
  }

  @Override
  public boolean isIn(StatementStep step, TableRows rows) {
    return wrong.isIn(rows);
  }

  @Override
  public boolean hasRightRow(TableRows rows) {
    return !wrong.wrong().lost().isEmpty() && wrong.containsIdentified(rows);
  }

  @Override
  public boolean lacksColumn(TableRows rows) {
    return wrong.isValue()
        && !rows.rows().isEmpty()
        && StatementStep.indexOf(rows.columns(), wrong.column()) < 0;
  }

  @Override
  public boolean hasValueElsewhere(TableRows rows) {
    return rows.columns().stream().anyMatch(column -> wrong.isRightIn(rows, column));
  }

  @Override
  public boolean isRightIn(TableRows rows, Iterable<StatementStep> renames) {
    String column = wrong.isValue() ? StatementStep.lower(wrong.column()) : "";
    for (StatementStep step : renames) {
      column = step.actions() == null ? column : step.actions().columnAfter(column);
    }
    return wrong.isRightIn(rows, column);
  }
}
