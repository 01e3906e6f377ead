package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.roundtrip.schema.table.TableName;

/** Access to rows on one engine. */
public interface RowAccess {

  /** Tracks which tables are written to over a connection. */
  WrittenTables writtenTables(Connection connection);

  /** Computes fingerprints over a connection. */
  Fingerprints fingerprints(Connection connection);

  /** Saves and restores the values of sequences. */
  Sequences sequences();

  /** Reads whole tables; may omit tables without rows. */
  Map<TableName, TableRows> readAll(Connection connection, List<TableName> tables)
      throws SQLException;
}
