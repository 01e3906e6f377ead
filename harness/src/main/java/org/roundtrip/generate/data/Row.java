package org.roundtrip.generate.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row to insert.
 *
 * @param number the number by which references identify the row; unique in its table
 * @param cells the cells by column, in the order of the table, without generated columns
 */
public record Row(int number, Map<String, Cell> cells) {

  /** Copies the map. */
  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** A copy with another cell. */
  public Row with(String column, Cell cell) {
    Map<String, Cell> changed = new LinkedHashMap<>(cells);
    changed.put(column, cell);
    return new Row(number, changed);
  }
}
