package org.roundtrip.rows;

import org.roundtrip.rows.postgres.PostgresFingerprints;
import org.roundtrip.rows.sqlite.SqliteFingerprints;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.TableName;

/** Takes fingerprints over one connection. */
interface Fingerprints {

  /** The fingerprint of one table. */
  Fingerprint of(TableName table) throws SQLException;

  /** The rows of some buckets, as {@link TableReading} reads them. */
  TableRows rows(TableName table, SortedSet<Integer> buckets) throws SQLException;

  static Fingerprints open(Engine engine, Connection connection) {
    return engine == Engine.SQLITE
        ? new SqliteFingerprints(connection)
        : new PostgresFingerprints(connection);
  }
}
