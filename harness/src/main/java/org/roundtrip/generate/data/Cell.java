package org.roundtrip.generate.data;

import org.roundtrip.schema.table.TableName;

/** The content of one column of a row to insert. */
public sealed interface Cell {

  /** NULL. */
  record Null() implements Cell {}

  /** The default of the column. */
  record Default() implements Cell {}

  /**
   * A value.
   *
   * @param sql the value as a SQL literal, such as {@code 'Zoë'} or {@code 42}
   * @param why a short description of the value, such as {@code longest}
   */
  record Literal(String sql, String why) implements Cell {}

  /**
   * The value of a column of another generated row.
   *
   * @param target the referenced table
   * @param row the number of the referenced row
   * @param column the referenced column
   */
  record Reference(TableName target, int row, String column) implements Cell {}
}
