package org.roundtrip.generate.value;

import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.TableName;

/**
 * The column and the row that a value is for.
 *
 * @param place the table and the column, such as {@code users.email}
 * @param row the row's number
 */
record ColumnContext(String place, int row) {

  static ColumnContext of(TableName table, Column column, int row) {
    return new ColumnContext(table + "." + column.name(), row);
  }

  /**
   * A non-negative hash of the place. The bits are mixed, because similar names have similar hash
   * codes.
   */
  int hash() {
    int code = place.hashCode();
    int spread = (code ^ (code >>> 16)) * 0x45d9f3b;
    return (spread ^ (spread >>> 16)) & Integer.MAX_VALUE;
  }

  /**
   * A number that identifies the place and the row: the hash modulo the limit, in thousands, plus
   * the row.
   */
  long number(int thousands) {
    return (hash() % thousands) * 1000L + row;
  }

  ColumnContext part(String name) {
    return new ColumnContext(place + "." + name, row);
  }

  ColumnContext at(int otherRow) {
    return new ColumnContext(place, otherRow);
  }

  @Override
  public String toString() {
    return place + " " + row;
  }
}
