package org.roundtrip.generate.fill;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;

/**
 * A row that the database has not accepted yet: its preferred cells, and how often each unit was
 * changed.
 */
final class RowDraft {

  final int index;
  final int number;
  private final Map<String, Cell> preferred;
  private final Map<Object, Integer> changes = new HashMap<>();
  private boolean reduced;
  private boolean exhausted;
  private Notation notation = Notation.TOKEN;

  /**
   * Creates a draft.
   *
   * @param index its index in the table, from 0
   * @param number its row number
   * @param preferred the preferred cells, by column
   */
  RowDraft(int index, int number, Map<String, Cell> preferred) {
    this.index = index;
    this.number = number;
    this.preferred = new HashMap<>(preferred);
  }

  @Nullable Cell preferred(String column) {
    return preferred.get(column);
  }

  /** Drops the preferred cell of a column; returns whether there was one. */
  boolean dropPreferred(String column) {
    return preferred.remove(column) != null;
  }

  /** How often a unit was changed. */
  int changes(Object what) {
    return changes.getOrDefault(what, 0);
  }

  /** Drops all preferred cells, so that every column that allows it becomes NULL. */
  void reduce() {
    preferred.clear();
    reduced = true;
  }

  boolean isReduced() {
    return reduced;
  }

  /** Gives up, because no value is left. */
  void exhaust() {
    exhausted = true;
  }

  boolean isExhausted() {
    return exhausted;
  }

  Notation notation() {
    return notation;
  }

  void use(Notation other) {
    notation = other;
  }

  void change(Object what) {
    changes.merge(what, 1, Integer::sum);
  }

  void reset(Object what) {
    changes.remove(what);
  }
}
