package org.roundtrip.dialect.postgres;

import java.util.List;
import org.roundtrip.check.message.RepairRules;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.SessionRules;
import org.roundtrip.dialect.Dialect;
import org.roundtrip.dialect.Engine;
import org.roundtrip.dialect.Parts;
import org.roundtrip.generate.data.InsertDialect;
import org.roundtrip.generate.fill.FillDialect;
import org.roundtrip.generate.postgres.PostgresFillDialect;
import org.roundtrip.generate.postgres.PostgresInsertDialect;
import org.roundtrip.generate.postgres.PostgresTupleQuery;
import org.roundtrip.generate.postgres.PostgresValueFormat;
import org.roundtrip.generate.predicate.TupleQuery;
import org.roundtrip.generate.value.ValueFormat;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.alembic.AlembicDialect;
import org.roundtrip.project.command.FingerprintQueries;
import org.roundtrip.project.flyway.FlywaySupport;
import org.roundtrip.project.postgres.PostgresAlembic;
import org.roundtrip.project.postgres.PostgresFingerprint;
import org.roundtrip.project.postgres.PostgresScripts;
import org.roundtrip.project.postgres.PostgresTools;
import org.roundtrip.project.sql.ScriptDialect;
import org.roundtrip.project.tool.ToolDialect;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.compare.NextNumbers;
import org.roundtrip.rows.compare.ValueEquality;
import org.roundtrip.rows.postgres.PostgresEquality;
import org.roundtrip.rows.postgres.PostgresNumbers;
import org.roundtrip.rows.postgres.PostgresRowAccess;
import org.roundtrip.rowtest.RowRepair;
import org.roundtrip.schema.SchemaReaderOpener;
import org.roundtrip.schema.postgres.PostgresSchemaReader;
import org.roundtrip.schema.table.TableDialect;
import org.roundtrip.schema.table.postgres.PostgresTables;
import org.roundtrip.sql.SqlSyntax;
import org.roundtrip.sql.postgres.PostgresSyntax;
import org.roundtrip.trip.RepairCode;
import org.roundtrip.trip.SchemaRepair;
import org.roundtrip.trip.TransactionRules;
import org.roundtrip.upgrade.UpgradeDialect;
import org.roundtrip.upgrade.postgres.PostgresUpgradeDialect;
import org.roundtrip.verify.SyntaxErrors;

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {

  private final Parts parts =
      new Parts()
          .with(SqlSyntax.class, new PostgresSyntax())
          .with(ServerOpener.class, new PostgresServers())
          .with(SchemaReaderOpener.class, PostgresSchemaReader::new)
          .with(TableDialect.class, new PostgresTables())
          .with(ScriptDialect.class, new PostgresScripts())
          .with(ForeignKeyModes.class, ForeignKeyModes.ALWAYS)
          .with(ToolDialect.class, new PostgresTools())
          .with(AlembicDialect.class, new PostgresAlembic())
          .with(
              FlywaySupport.class,
              new FlywaySupport(
                  "org.flywaydb:flyway-database-postgresql",
                  List.of(
                      "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
                      "org.flywaydb.core.internal.database.postgresql.PostgreSQLDatabaseType"),
                  "public"))
          .with(FingerprintQueries.class, PostgresFingerprint.QUERIES)
          .with(RowAccess.class, new PostgresRowAccess())
          .with(ValueEquality.class, new PostgresEquality())
          .with(NextNumbers.class, new PostgresNumbers())
          .with(ValueFormat.class, new PostgresValueFormat())
          .with(InsertDialect.class, new PostgresInsertDialect())
          .with(FillDialect.class, new PostgresFillDialect())
          .with(TupleQuery.class, new PostgresTupleQuery())
          .with(SessionRules.class, PostgresRules.SESSIONS)
          .with(UpgradeDialect.class, new PostgresUpgradeDialect())
          .with(TransactionRules.class, PostgresRules.TRANSACTIONS)
          .with(RepairRules.class, PostgresRules.REPAIR)
          .with(SchemaRepair.class, PostgresRules.REPAIR::schema)
          .with(RepairCode.class, RepairRules::code)
          .with(RowRepair.class, PostgresRules.REPAIR::rows)
          .with(SyntaxErrors.class, PostgresRules.SYNTAX);

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
