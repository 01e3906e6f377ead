package org.roundtrip.rowtest.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.WrongRows;

/**
 * The first wrong row or value of a symptom, to recognize it in a table.
 *
 * @param identity the columns that identify a row; empty if all are needed
 * @param anyOther whether every value but the right one is the wrong one
 */
record WrongContent(WrongRows wrong, List<String> identity, boolean anyOther) {

  static WrongContent of(Symptom symptom, List<String> identity) {
    return new WrongContent(symptom.wrong(), identity, false);
  }

  /** The same, for values that differ from run to run. */
  WrongContent withAnyOther() {
    return new WrongContent(wrong, identity, true);
  }

  /** Whether there is a row or value to recognize. */
  boolean isKnown() {
    return wrong.count() > 0;
  }

  boolean isValue() {
    return !wrong.cells().isEmpty();
  }

  /** The column of the wrong value. */
  String column() {
    return wrong.cells().get(0).column();
  }

  /** Whether the table shows the problem: lacks the row, has the extra row or the wrong value. */
  boolean isIn(TableRows rows) {
    if (!wrong.lost().isEmpty()) {
      return !contains(rows, wrong.lost().get(0));
    }
    if (!wrong.extra().isEmpty()) {
      return contains(rows, wrong.extra().get(0));
    }
    CellChange cell = wrong.cells().get(0);
    return values(rows, cell.column()).stream()
        .anyMatch(value -> anyOther ? !value.equals(cell.was()) : value.equals(cell.now()));
  }

  /** Whether the table still has the right row or value, under this name of the column. */
  boolean isRightIn(TableRows rows, String column) {
    if (!wrong.lost().isEmpty()) {
      return contains(rows, wrong.lost().get(0));
    }
    return values(rows, column).contains(wrong.cells().get(0).was());
  }

  /** The values of a column in the row of the wrong value. */
  private List<String> values(TableRows rows, String column) {
    int at = StatementStep.indexOf(rows.columns(), column);
    List<String> values = new ArrayList<>();
    for (List<String> row : at < 0 ? List.<List<String>>of() : rows.rows()) {
      if (matches(rows.columns(), row, wrong.cells().get(0).key(), column)) {
        values.add(row.get(at));
      }
    }
    return values;
  }

  /** Whether a table, perhaps another one, has a row with the identity of the lost row. */
  boolean containsIdentified(TableRows rows) {
    return !identity.isEmpty()
        && identity.stream().allMatch(column -> StatementStep.indexOf(rows.columns(), column) >= 0)
        && contains(rows, wrong.lost().get(0))
        && rows.columns().size() > identity.size();
  }

  private boolean contains(TableRows rows, Map<String, String> wanted) {
    return rows.rows().stream().anyMatch(row -> matches(rows.columns(), row, wanted, ""));
  }

  /** Compares the identity if both have it, and otherwise the columns that both have. */
  private boolean matches(
      List<String> columns, List<String> row, Map<String, String> wanted, String except) {
    boolean identified =
        !identity.isEmpty()
            && wanted.keySet().containsAll(identity)
            && identity.stream().allMatch(column -> StatementStep.indexOf(columns, column) >= 0);
    return (identified ? identity : List.copyOf(wanted.keySet()))
        .stream()
            .filter(column -> !column.equalsIgnoreCase(except))
            .allMatch(
                column -> {
                  int at = StatementStep.indexOf(columns, column);
                  return at < 0 || row.get(at).equals(wanted.get(column));
                });
  }
}
