package org.roundtrip.schema;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes snapshots over one connection, again and again. Remembers what it read, and reads anew only
 * what changed since. Not thread-safe.
 */
public interface SchemaReader {

  /**
   * What the database looks like now, uncommitted changes of this connection included. Leaves
   * transactions as they are.
   */
  SchemaSnapshot read() throws SQLException;

  /**
   * Tells that a transaction has begun in which nothing was done yet, and that nothing was done
   * since the last reading, but for what was rolled back. The readings in it are cheaper for it.
   */
  default void begin() throws SQLException {}

  /** Tells that the transaction that was told of was rolled back. */
  default void rolledBack() {}

  /**
   * A reader over another connection to the same database, or to a copy of it, that knows all that
   * this one knows.
   */
  SchemaReader over(Connection other) throws SQLException;
}
