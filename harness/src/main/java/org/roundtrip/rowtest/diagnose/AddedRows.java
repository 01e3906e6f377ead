package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.roundtrip.rows.TableRows;

/**
 * Separates rows that were inserted after the upgrade from existing rows, after the downgrade. The
 * downgrade may have removed columns, and without a key both kinds may look alike.
 */
final class AddedRows {

  private AddedRows() {}

  /**
   * The rows after the downgrade, without those that were inserted after the upgrade.
   *
   * @param written the inserted rows
   * @param before the rows of the table before the upgrade
   * @param keys the keys that exist throughout
   */
  static TableRows without(
      TableRows back,
      List<SortedMap<String, String>> written,
      TableRows before,
      List<List<String>> keys) {
    if (written.isEmpty()) {
      return back;
    }
    boolean comparable = before.columns().equals(back.columns());
    List<List<String>> old = new ArrayList<>(comparable ? before.rows() : List.of());
    List<SortedMap<String, String>> later = new ArrayList<>(written);
    List<List<String>> kept = new ArrayList<>();
    for (List<String> row : back.rows()) {
      if (old.remove(row) || !take(back.columns(), row, later, keys)) {
        kept.add(row);
      }
    }
    return new TableRows(back.columns(), kept);
  }

  /** Matches rows by a key if one exists throughout, because other values may have changed. */
  private static boolean take(
      List<String> columns,
      List<String> row,
      List<SortedMap<String, String>> later,
      List<List<String>> keys) {
    List<String> identifying =
        keys.stream().filter(columns::containsAll).findFirst().orElse(columns);
    return take(columns, row, later, identifying, text -> text)
        || take(columns, row, later, identifying, AddedRows::withoutBlanks);
  }

  private static boolean take(
      List<String> columns,
      List<String> row,
      List<SortedMap<String, String>> later,
      List<String> identifying,
      UnaryOperator<String> reading) {
    for (SortedMap<String, String> one : later) {
      boolean same =
          identifying.stream()
              .filter(one::containsKey)
              .allMatch(
                  column ->
                      reading
                          .apply(row.get(columns.indexOf(column)))
                          .equals(reading.apply(Objects.requireNonNull(one.get(column)))));
      if (same) {
        return later.remove(one);
      }
    }
    return false;
  }

  /** A text without the blanks at its end, which {@code char(n)} adds or removes. */
  private static String withoutBlanks(String text) {
    return text.replaceFirst(" +'$", "'");
  }
}
