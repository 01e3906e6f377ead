package org.roundtrip.dialect.sqlite;

import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.sqlite.SqliteServer;
import org.roundtrip.dialect.Dialect;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.Parts;
import org.roundtrip.generate.data.InsertDialect;
import org.roundtrip.generate.fill.FillDialect;
import org.roundtrip.generate.predicate.TupleQuery;
import org.roundtrip.generate.sqlite.SqliteFillDialect;
import org.roundtrip.generate.sqlite.SqliteInsertDialect;
import org.roundtrip.generate.sqlite.SqliteTupleQuery;
import org.roundtrip.generate.sqlite.SqliteValueFormat;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rows.compare.ValueEquality;
import org.roundtrip.rows.sqlite.SqliteEquality;
import org.roundtrip.rows.sqlite.SqliteNumbers;
import org.roundtrip.rows.sqlite.SqliteRowAccess;
import org.roundtrip.schema.SchemaReaderOpener;
import org.roundtrip.schema.sqlite.SqliteSchemaReader;
import org.roundtrip.schema.table.TableDialect;
import org.roundtrip.schema.table.sqlite.SqliteTables;
import org.roundtrip.sql.SqlSyntax;
import org.roundtrip.sql.sqlite.SqliteSyntax;

/** SQLite. */
public final class SqliteDialect implements Dialect {

  private final Parts parts =
      new Parts()
          .with(SqlSyntax.class, new SqliteSyntax())
          .with(ServerOpener.class, SqliteServer::open)
          .with(SchemaReaderOpener.class, SqliteSchemaReader::new)
          .with(TableDialect.class, new SqliteTables())
          .with(RowAccess.class, new SqliteRowAccess())
          .with(ValueEquality.class, new SqliteEquality())
          .with(NextNumbers.class, new SqliteNumbers())
          .with(ValueFormat.class, new SqliteValueFormat())
          .with(InsertDialect.class, new SqliteInsertDialect())
          .with(FillDialect.class, new SqliteFillDialect())
          .with(TupleQuery.class, new SqliteTupleQuery());

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
