package org.roundtrip.schema;

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

  /** Forgets what it read, for when somebody else may have changed the database or rolled back. */
  void forget();
}
