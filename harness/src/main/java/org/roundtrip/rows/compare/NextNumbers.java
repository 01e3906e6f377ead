package org.roundtrip.rows.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Asks a database of one engine which numbers the next rows take, without taking any. */
public interface NextNumbers {

  /** How many tables are asked about in one query; SQLite allows 500. */
  int TOGETHER = 100;

  /** A column that is given the next number of a sequence, or on SQLite an AUTOINCREMENT. */
  record Counted(TableName table, String column) {

    /** Those of some tables. */
    public static List<Counted> in(Stream<Table> tables) {
      return tables
          .flatMap(t -> t.countedColumns().stream().map(c -> new Counted(t.name(), c.name())))
          .toList();
    }
  }

  /**
   * Reads the next numbers.
   *
   * @return those of the columns that remember how far they got and count upwards in whole numbers
   */
  List<NextNumber> read(Connection connection, Collection<Table> tables) throws SQLException;
}
