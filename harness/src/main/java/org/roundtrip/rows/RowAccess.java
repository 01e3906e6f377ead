package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.schema.table.TableName;

/** Access to rows on one engine. */
public interface RowAccess {

  /** Tracks which tables are written to over a connection. */
  WrittenTables writtenTables(Connection connection);

  /** Computes fingerprints over a connection. */
  Fingerprints fingerprints(Connection connection);

  /** Saves and restores the values of sequences. */
  Sequences sequences();

  /** What removes dead rows from one database. */
  default DeadRows deadRows() {
    return DeadRows.NONE;
  }

  /**
   * The statement that sets a time zone with daylight saving time in the session; empty if the
   * engine's conversions do not depend on a time zone.
   */
  default Optional<String> secondTimeZone() {
    return Optional.empty();
  }

  /** The statement that restores the present time zone of the session. */
  default String presentTimeZone(Connection connection) throws SQLException {
    throw new SQLException("This engine has no time zone.");
  }

  /** A value of a snapshot as SQL for a column of any type. */
  default String sql(String value) {
    return value;
  }

  /** Reads whole tables; may omit tables without rows. */
  Map<TableName, TableRows> readAll(Connection connection, List<TableName> tables)
      throws SQLException;
}
