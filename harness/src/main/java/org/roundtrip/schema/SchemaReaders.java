package org.roundtrip.schema;

import java.sql.Connection;
import org.roundtrip.database.Engine;

/** Makes the schema reader for an engine. */
public final class SchemaReaders {

  private SchemaReaders() {}

  /** A reader over this connection. */
  public static SchemaReader open(Engine engine, Connection connection) {
    throw new UnsupportedOperationException("under way");
  }
}
