package org.roundtrip.generate.data;

import org.roundtrip.schema.table.TableName;

/** What a made row has in a column. */
public sealed interface Cell {

  /** NULL. */
  record Null() implements Cell {}

  /** Left to the column's default. */
  record Default() implements Cell {}

  /**
   * A value.
   *
   * @param sql the value as it is written in an INSERT, such as {@code 'Zoë'} or {@code 42}
   * @param why where it comes from, such as {@code longest}, {@code twin of row 1}
   */
  record Literal(String sql, String why) implements Cell {}

  /**
   * What another made row has in one of its columns, whatever it comes to be.
   *
   * @param target the table that is referred to
   * @param row the number of the row there
   * @param column the column there
   */
  record Reference(TableName target, int row, String column) implements Cell {}
}
