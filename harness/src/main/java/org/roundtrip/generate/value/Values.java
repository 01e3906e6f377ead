package org.roundtrip.generate.value;

import java.util.List;
import java.util.Random;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.TableName;

/** Where values come from. All of them are legal for the column's type; NULL is not among them. */
public interface Values {

  /**
   * An ordinary value that no other cell has, as far as the type has room for that: it tells of its
   * table, column and row.
   */
  Value token(TableName table, Column column, int row);

  /** Values at the limits of the column's type, the most telling first. */
  List<Value> edges(Column column);

  /** Values that are legal for the column and lie at the limits of another one's type. */
  List<Value> edgesOf(Column column, Column other);

  /** Values that are not this one but nearly, or equal to it under some reading. */
  List<Value> twins(Column column, Value value);

  /** Any value; the same for the same state of the source of chance. */
  Value random(Column column, Random random);

  /** The same for one table's columns: only then sources that name a column are found. */
  default Values in(TableName table) {
    return this;
  }
}
