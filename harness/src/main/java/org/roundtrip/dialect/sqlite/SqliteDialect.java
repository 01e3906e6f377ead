package org.roundtrip.dialect.sqlite;

import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.sqlite.SqliteServer;
import org.roundtrip.dialect.Dialect;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.Parts;
import org.roundtrip.schema.SchemaReaderOpener;
import org.roundtrip.schema.sqlite.SqliteSchemaReader;

/** SQLite. */
public final class SqliteDialect implements Dialect {

  private final Parts parts =
      new Parts()
          .with(ServerOpener.class, SqliteServer::open)
          .with(SchemaReaderOpener.class, SqliteSchemaReader::new);

  @Override
  public Engine engine() {
    return Engine.SQLITE;
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
