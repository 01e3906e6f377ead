package org.roundtrip.generate.fill;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.generate.data.Cell;

/** A row that is still looked for: what is wished, and how often what was changed in vain. */
final class RowDraft {

  final int index;
  final int number;
  private final Map<String, Cell> wishes;
  private final Map<Object, Integer> changes = new HashMap<>();

  /**
   * Begins one.
   *
   * @param index which one of its table it is, from 0
   * @param number what it is called
   * @param wishes what it should hold, by column
   */
  RowDraft(int index, int number, Map<String, Cell> wishes) {
    this.index = index;
    this.number = number;
    this.wishes = new HashMap<>(wishes);
  }

  @Nullable Cell wish(String column) {
    return wishes.get(column);
  }

  /** Whether there was a wish, which is given up. */
  boolean giveUp(String column) {
    return wishes.remove(column) != null;
  }

  /** Whether there were wishes, which are all given up. */
  boolean giveUpAll() {
    boolean any = !wishes.isEmpty();
    wishes.clear();
    return any;
  }

  /** How often something was changed. */
  int changes(Object what) {
    return changes.getOrDefault(what, 0);
  }

  void change(Object what) {
    changes.merge(what, 1, Integer::sum);
  }

  void reset(Object what) {
    changes.remove(what);
  }
}
