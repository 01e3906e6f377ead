package org.roundtrip.generate.value;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.TableName;

/**
 * Generates values for columns. All values are valid for the column's type; NULL is not among them.
 */
public interface Values {

  /**
   * A typical value that identifies its table, column and row, and is unique as far as the type
   * allows.
   */
  Value token(TableName table, Column column, int row);

  /** Values at the limits of the column's type, the most useful first. */
  List<Value> edges(Column column);

  /** Values that are valid for the column and lie at the limits of another column's type. */
  List<Value> edgesOf(Column column, Column other);

  /** Values that are almost equal to a value, or equal to it under some comparison. */
  List<Value> nearDuplicates(Column column, Value value);

  /** A random value; the same for the same state of the random generator. */
  Value random(Column column, Random random);

  /** A text as a value of a column; empty if applications write no such values to it. */
  Optional<Value> written(Column column, String text);

  /** Values for the columns of one table; required for sources that name a column. */
  default Values in(TableName table) {
    return this;
  }
}
