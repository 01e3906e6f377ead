package org.roundtrip.dialect.postgres;

import org.roundtrip.database.ServerOpener;
import org.roundtrip.dialect.Dialect;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.Parts;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rows.compare.ValueEquality;
import org.roundtrip.rows.postgres.PostgresEquality;
import org.roundtrip.rows.postgres.PostgresNumbers;
import org.roundtrip.rows.postgres.PostgresRowAccess;
import org.roundtrip.schema.SchemaReaderOpener;
import org.roundtrip.schema.postgres.PostgresSchemaReader;
import org.roundtrip.sql.SqlSyntax;
import org.roundtrip.sql.postgres.PostgresSyntax;

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {

  private final Parts parts =
      new Parts()
          .with(SqlSyntax.class, new PostgresSyntax())
          .with(ServerOpener.class, PostgresServers::open)
          .with(SchemaReaderOpener.class, PostgresSchemaReader::new)
          .with(RowAccess.class, new PostgresRowAccess())
          .with(ValueEquality.class, new PostgresEquality())
          .with(NextNumbers.class, new PostgresNumbers());

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
