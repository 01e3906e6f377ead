package org.roundtrip.rows.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Asks a database of one engine which numbers the next rows take, without taking any. */
public interface NextNumbers {

  /** How many tables are asked about in one query; SQLite allows 500. */
  int TOGETHER = 100;

  /** A column that is given the next number of a sequence, or on SQLite an AUTOINCREMENT. */
  record Counted(TableName table, String column) {}

  /** Whether a table's columns that count remember how far they got. */
  boolean remembers(Table table);

  /**
   * Reads the next numbers.
   *
   * @return those of the columns that do count upwards in whole numbers, in the order asked for
   */
  List<NextNumber> read(Connection connection, List<Counted> columns) throws SQLException;
}
