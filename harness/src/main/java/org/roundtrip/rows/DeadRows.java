package org.roundtrip.rows;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Removes the rows that rolled back transactions leave in the files of a database, which every scan
 * reads.
 */
public interface DeadRows {

  /** For an engine whose rollbacks leave nothing. */
  DeadRows NONE = connection -> {};

  /** Removes them from the tables that have grown. The connection is outside a transaction. */
  void remove(Connection connection) throws SQLException;
}
