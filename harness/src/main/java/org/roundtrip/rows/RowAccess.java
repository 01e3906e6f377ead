package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.roundtrip.schema.table.TableName;

/** How one engine's rows are read. */
public interface RowAccess {

  /** Tells which tables were written to over this connection. */
  WrittenTables writtenTables(Connection connection);

  /** Takes fingerprints over this connection. */
  Fingerprints fingerprints(Connection connection);

  /** Remembers and restores what sequences have reached. */
  Sequences sequences();

  /** Reads tables whole; may leave out those without rows. */
  Map<TableName, TableRows> readAll(Connection connection, List<TableName> tables)
      throws SQLException;
}
