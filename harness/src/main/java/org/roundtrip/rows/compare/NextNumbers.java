package org.roundtrip.rows.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

/** Reads the next numbers of sequences without consuming any. */
public interface NextNumbers {

  /** Number of tables per query; SQLite allows 500. */
  int TOGETHER = 100;

  /** A column that gets its numbers from a sequence, or on SQLite from AUTOINCREMENT. */
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
   * @return the next numbers of the columns whose sequence is persistent and ascending
   */
  List<NextNumber> read(Connection connection, Collection<Table> tables) throws SQLException;
}
