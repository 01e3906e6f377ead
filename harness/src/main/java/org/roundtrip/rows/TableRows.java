package org.roundtrip.rows;

import java.util.List;

/**
 * The rows of one table as text.
 *
 * @param columns the columns' names, sorted
 * @param rows the rows, sorted; the values are SQL literals, which distinguish {@code NULL},
 *     numbers and text
 */
public record TableRows(List<String> columns, List<List<String>> rows) {

  /** A table without rows. */
  static final TableRows NONE = new TableRows(List.of(), List.of());

  /** Copies the lists. */
  public TableRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
