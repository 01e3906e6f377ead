package org.roundtrip.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.roundtrip.dialect.Engine;

/** Makes the schema reader for an engine. */
public final class SchemaReaders {

  private SchemaReaders() {}

  /** The tables that Roundtrip itself makes in a database. */
  public static final Set<String> BOOKKEEPING = Set.of("roundtrip_version");

  /** A reader over this connection, which leaves our own bookkeeping out. */
  public static SchemaReader open(Engine engine, Connection connection) throws SQLException {
    return open(engine, connection, Set.of());
  }

  /**
   * A reader over this connection, which leaves our own bookkeeping out and that of the tool.
   *
   * @param leftOut the names of tables that are not part of the schema, such as the migration
   *     tool's own
   */
  public static SchemaReader open(Engine engine, Connection connection, Set<String> leftOut)
      throws SQLException {
    Set<String> all = new HashSet<>(leftOut);
    all.addAll(BOOKKEEPING);
    return engine.part(SchemaReaderOpener.class).open(connection, all);
  }
}
