package org.roundtrip.generate.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row to insert.
 *
 * @param number what it is called by references; unique in its table
 * @param cells by column, in the table's order; generated columns are left out
 */
public record Row(int number, Map<String, Cell> cells) {

  /** Copies the map. */
  public Row {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** With another cell. */
  public Row with(String column, Cell cell) {
    Map<String, Cell> changed = new LinkedHashMap<>(cells);
    changed.put(column, cell);
    return new Row(number, changed);
  }
}
