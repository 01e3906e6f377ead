package org.roundtrip.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.roundtrip.dialect.Engine;

/** Creates schema readers. */
public final class SchemaReaders {

  private SchemaReaders() {}

  /** The tables that Roundtrip creates in a database. */
  public static final Set<String> BOOKKEEPING = Set.of("roundtrip_version");

  /** Creates a reader for a connection, which ignores Roundtrip's tables. */
  public static SchemaReader open(Engine engine, Connection connection) throws SQLException {
    return open(engine, connection, Set.of());
  }

  /**
   * Creates a reader for a connection, which ignores Roundtrip's tables and other excluded tables.
   *
   * @param excluded the names of tables that are not part of the schema, such as the migration
   *     tool's history table
   */
  public static SchemaReader open(Engine engine, Connection connection, Set<String> excluded)
      throws SQLException {
    Set<String> all = new HashSet<>(excluded);
    all.addAll(BOOKKEEPING);
    return engine.part(SchemaReaderOpener.class).open(connection, all);
  }
}
