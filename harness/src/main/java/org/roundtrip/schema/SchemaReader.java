package org.roundtrip.schema;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes snapshots over one connection, again and again. Remembers what it read, and reads anew only
 * what changed since. For one thread.
 */
public interface SchemaReader {

  /**
   * What the database looks like now, uncommitted changes of this connection included. Leaves
   * transactions as they are.
   */
  SchemaSnapshot read() throws SQLException;

  /**
   * Tells that a transaction has just begun, or begins with this call, and what the database looks
   * like in it, as this reader has read it before. The next readings in the transaction are cheaper
   * for it.
   */
  default void begin(SchemaSnapshot now) throws SQLException {}

  /**
   * A reader over another connection to the same database, or to a copy of it, that knows all that
   * this one knows.
   */
  SchemaReader over(Connection other) throws SQLException;
}
