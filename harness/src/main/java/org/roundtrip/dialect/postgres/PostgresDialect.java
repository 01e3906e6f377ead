package org.roundtrip.dialect.postgres;

import org.roundtrip.database.ServerOpener;
import org.roundtrip.dialect.Dialect;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.Parts;
import org.roundtrip.schema.SchemaReaderOpener;
import org.roundtrip.schema.postgres.PostgresSchemaReader;

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {

  private final Parts parts =
      new Parts()
          .with(ServerOpener.class, PostgresServers::open)
          .with(SchemaReaderOpener.class, PostgresSchemaReader::new);

  @Override
  public Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  public boolean usual() {
    return true;
  }

  @Override
  public <T> T part(Class<T> type) {
    return parts.get(type);
  }
}
