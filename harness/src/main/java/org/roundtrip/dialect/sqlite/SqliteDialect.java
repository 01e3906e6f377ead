package org.roundtrip.dialect.sqlite;

import java.util.List;
import org.roundtrip.check.message.RepairRules;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.SessionRules;
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
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.alembic.AlembicDialect;
import org.roundtrip.project.command.FingerprintQueries;
import org.roundtrip.project.flyway.FlywaySupport;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.sqlite.SqliteAlembic;
import org.roundtrip.project.sqlite.SqliteFingerprint;
import org.roundtrip.project.sqlite.SqliteForeignKeys;
import org.roundtrip.project.sqlite.SqliteScripts;
import org.roundtrip.project.sqlite.SqliteTools;
import org.roundtrip.project.tool.ToolDialect;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rows.compare.ValueEquality;
import org.roundtrip.rows.sqlite.SqliteEquality;
import org.roundtrip.rows.sqlite.SqliteNumbers;
import org.roundtrip.rows.sqlite.SqliteRowAccess;
import org.roundtrip.rowtest.RowRepair;
import org.roundtrip.schema.SchemaReaderOpener;
import org.roundtrip.schema.sqlite.SqliteSchemaReader;
import org.roundtrip.schema.table.TableDialect;
import org.roundtrip.schema.table.sqlite.SqliteTables;
import org.roundtrip.sql.SqlSyntax;
import org.roundtrip.sql.sqlite.SqliteSyntax;
import org.roundtrip.trip.RepairCode;
import org.roundtrip.trip.SchemaRepair;
import org.roundtrip.trip.TransactionRules;
import org.roundtrip.upgrade.UpgradeDialect;
import org.roundtrip.upgrade.sqlite.SqliteUpgradeDialect;
import org.roundtrip.verify.SyntaxErrors;

/** SQLite. */
public final class SqliteDialect implements Dialect {

  private final Parts parts =
      new Parts()
          .with(SqlSyntax.class, new SqliteSyntax())
          .with(ServerOpener.class, new SqliteServers())
          .with(SchemaReaderOpener.class, SqliteSchemaReader::new)
          .with(TableDialect.class, new SqliteTables())
          .with(ScriptDialect.class, new SqliteScripts())
          .with(ForeignKeyModes.class, new SqliteForeignKeys())
          .with(ToolDialect.class, new SqliteTools())
          .with(AlembicDialect.class, new SqliteAlembic())
          .with(FlywaySupport.class, new FlywaySupport("", List.of(), "main"))
          .with(FingerprintQueries.class, SqliteFingerprint.QUERIES)
          .with(RowAccess.class, new SqliteRowAccess())
          .with(ValueEquality.class, new SqliteEquality())
          .with(NextNumbers.class, new SqliteNumbers())
          .with(ValueFormat.class, new SqliteValueFormat())
          .with(InsertDialect.class, new SqliteInsertDialect())
          .with(FillDialect.class, new SqliteFillDialect())
          .with(TupleQuery.class, new SqliteTupleQuery())
          .with(SessionRules.class, SqliteRules.SESSIONS)
          .with(UpgradeDialect.class, new SqliteUpgradeDialect())
          .with(TransactionRules.class, SqliteRules.TRANSACTIONS)
          .with(RepairRules.class, SqliteRules.REPAIR)
          .with(SchemaRepair.class, SqliteRules.REPAIR::schema)
          .with(RepairCode.class, RepairRules::code)
          .with(RowRepair.class, SqliteRules.REPAIR::rows)
          .with(SyntaxErrors.class, SqliteRules.SYNTAX);

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
