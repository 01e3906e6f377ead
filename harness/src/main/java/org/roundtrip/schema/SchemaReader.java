package org.roundtrip.schema;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes snapshots of a schema over one connection. It caches what it has read and reads only
 * changes afterwards. Not thread-safe.
 */
public interface SchemaReader {

  /**
   * Takes a snapshot of the current schema, including uncommitted changes of this connection. Does
   * not begin or end a transaction.
   */
  SchemaSnapshot read() throws SQLException;

  /**
   * Informs the reader that a transaction has begun, and that nothing has changed since the last
   * reading except for changes that were rolled back. This makes readings in the transaction
   * cheaper.
   */
  default void begin() throws SQLException {}

  /** Informs the reader that this transaction was rolled back. */
  default void rolledBack() {}

  /**
   * Creates a reader for another connection to the same database or to a copy of it, with the cache
   * of this reader.
   */
  SchemaReader over(Connection other) throws SQLException;
}
