package org.roundtrip.rows.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.rows.Fingerprints;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.Sequences;
import org.roundtrip.rows.TableReading;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.WrittenTables;
import org.roundtrip.schema.table.TableName;

/** Access to rows on SQLite. */
public final class SqliteRowAccess implements RowAccess {

  @Override
  public WrittenTables writtenTables(Connection connection) {
    return new SqliteWrittenTables(connection);
  }

  @Override
  public Fingerprints fingerprints(Connection connection) {
    return new SqliteFingerprints(connection);
  }

  @Override
  public Sequences sequences() {
    return Sequences.TRANSACTIONAL;
  }

  /** SQLite ends a statement at a NUL character. */
  @Override
  public String sql(String value) {
    return value.indexOf('\0') < 0 ? value : "(" + value.replace("\0", "' || char(0) || '") + ")";
  }

  @Override
  public Map<TableName, TableRows> readAll(Connection connection, List<TableName> tables)
      throws SQLException {
    Map<TableName, TableRows> read = new HashMap<>();
    for (TableName table : TableReading.filled(connection, tables)) {
      read.put(table, TableReading.read(connection, table, ""));
    }
    return read;
  }
}
