package org.roundtrip.rows;

import java.sql.SQLException;
import java.util.SortedSet;
import org.roundtrip.schema.table.TableName;

/** Computes fingerprints over one connection. */
public interface Fingerprints {

  /** The fingerprint of one table. */
  Fingerprint of(TableName table) throws SQLException;

  /** The rows of some buckets, as {@link TableReading} reads them. */
  TableRows rows(TableName table, SortedSet<Integer> buckets) throws SQLException;
}
