package org.roundtrip.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Creates schema readers for one engine. */
@FunctionalInterface
public interface SchemaReaderOpener {

  /**
   * Creates a reader for a connection.
   *
   * @param excluded the names of tables that are not part of the schema
   */
  SchemaReader open(Connection connection, Set<String> excluded) throws SQLException;
}
