package org.roundtrip.rowtest.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.roundtrip.rows.TableRows;

/**
 * Tells the rows that were written after the upgrade from those that were there before, once the
 * downgrade has brought both back. They may have lost columns, and without a key they may look like
 * rows from before.
 */
final class AddedRows {

  private AddedRows() {}

  /**
   * What came back, without the rows that were written later.
   *
   * @param written the rows as they were written
   * @param before what the table held before the upgrade
   * @param keys the keys that come through
   */
  static TableRows takenOut(
      TableRows back,
      Set<SortedMap<String, String>> written,
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

  /** By the key, where there is one that comes through; the other values may have changed. */
  private static boolean take(
      List<String> columns,
      List<String> row,
      List<SortedMap<String, String>> later,
      List<List<String>> keys) {
    List<String> telling = keys.stream().filter(columns::containsAll).findFirst().orElse(columns);
    for (SortedMap<String, String> one : later) {
      boolean same =
          telling.stream()
              .filter(one::containsKey)
              .allMatch(column -> row.get(columns.indexOf(column)).equals(one.get(column)));
      if (same) {
        return later.remove(one);
      }
    }
    return false;
  }
}
