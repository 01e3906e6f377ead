package org.roundtrip.rowtest.diagnose;

import java.util.List;
import java.util.Map;
import org.roundtrip.rows.compare.TableChange.CellChange;

/**
 * The rows and values of a table that a symptom is about.
 *
 * @param lost rows that should exist, by column
 * @param extra rows that should not exist, by column
 * @param cells values that should be others
 */
public record WrongRows(
    List<Map<String, String>> lost, List<Map<String, String>> extra, List<CellChange> cells) {

  /** No rows and values. */
  public static final WrongRows NONE = new WrongRows(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public WrongRows {
    lost = List.copyOf(lost);
    extra = List.copyOf(extra);
    cells = List.copyOf(cells);
  }

  /** Rows that should exist. */
  static WrongRows lost(List<Map<String, String>> rows) {
    return new WrongRows(rows, List.of(), List.of());
  }

  /** Rows that should not exist. */
  static WrongRows extra(List<Map<String, String>> rows) {
    return new WrongRows(List.of(), rows, List.of());
  }

  /** Values that should be others. */
  static WrongRows of(List<CellChange> cells) {
    return new WrongRows(List.of(), List.of(), cells);
  }

  /** The number of rows that are wrong or contain a wrong value. */
  public int count() {
    long changed = cells.stream().map(CellChange::key).distinct().count();
    return lost.size() + extra.size() + (int) changed;
  }
}
