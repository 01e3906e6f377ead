package org.roundtrip.rows.compare;

import org.roundtrip.rows.postgres.PostgresNumbers;
import org.roundtrip.rows.sqlite.SqliteNumbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.TableName;

/** Asks a database which numbers the next rows take, without taking any. */
public final class NextNumbers {

  /** How many tables are asked about in one query; SQLite allows 500. */
  static final int TOGETHER = 100;

  private NextNumbers() {}

  /** A column that is given the next number of a sequence, or on SQLite an AUTOINCREMENT. */
  public record Counted(TableName table, String column) {}

  /**
   * Reads the next numbers.
   *
   * @return those of the columns that do count upwards in whole numbers, in the order asked for
   */
  public static List<NextNumber> read(
      Connection connection, Engine engine, Collection<Counted> columns) throws SQLException {
    List<Counted> wanted = List.copyOf(columns);
    return engine == Engine.SQLITE
        ? SqliteNumbers.read(connection, wanted)
        : PostgresNumbers.read(connection, wanted);
  }
}
