package org.roundtrip.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.TableName;

class ReadTablesTest {

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void readsTheChosenTablesThatHaveRows(Engine engine) throws SQLException {
    String schema = engine == Engine.SQLITE ? "" : "public";
    TableName odd = new TableName(schema, "an \"odd\" name");
    TableName empty = new TableName(schema, "empty");
    RowSnapshot rows =
        read(
            engine,
            List.of(odd, empty, odd),
            "create table \"an \"\"odd\"\" name\" (z text, a int, f double precision)",
            "create table empty (a int)",
            "create table other (a int)",
            "insert into other values (1)",
            "insert into \"an \"\"odd\"\" name\""
                + " values ('it''s', 2, 9007199254740991), (null, 1, 0.5)");
    assertThat(rows.tables().keySet()).containsExactly(odd);
    assertThat(rows.tables().get(odd).columns()).containsExactly("a", "f", "z");
    assertThat(rows.tables().get(odd).rows().get(0)).containsExactly("1", "0.5", "NULL");
    assertThat(rows.tables().get(odd).rows().get(1).get(2)).isEqualTo("'it''s'");
    assertThat(Double.parseDouble(rows.tables().get(odd).rows().get(1).get(1)))
        .isEqualTo(9007199254740991d);
  }

  @Test
  void partitionedTableGivesTheRowsOfItsParts() throws SQLException {
    TableName whole = new TableName("public", "whole");
    RowSnapshot rows =
        read(
            Engine.POSTGRESQL,
            List.of(whole),
            "create table whole (a int) partition by list (a)",
            "create table part partition of whole for values in (1)",
            "insert into whole values (1)");
    assertThat(rows.tables().get(whole).rows()).containsExactly(List.of("1"));
  }

  @Test
  void extremesOfPostgresAreReadAsTheyArePrinted() throws SQLException {
    TableName table = new TableName("public", "t");
    RowSnapshot rows =
        read(
            Engine.POSTGRESQL,
            List.of(table),
            "set timezone = 'UTC'",
            "create table t (a date, b date, c timestamp, d timestamptz, e numeric, f float8,"
                + " g money, h time, i bytea, j boolean, k bit(3), l interval, m int[], n date)",
            "insert into t values ('5874897-12-31', '4713-01-01 BC', 'infinity',"
                + " '294276-12-31 23:59:59.999999+00', 'NaN', '-infinity', -1234.5, '24:00:00',"
                + " '\\x00ff', true, '101', '1 year', '{1,null}', '-infinity')");
    assertThat(rows.tables().get(table).rows())
        .containsExactly(
            List.of(
                "'5874897-12-31'",
                "'4713-01-01 BC'",
                "'infinity'",
                "'294276-12-31 23:59:59.999999+00'",
                "NaN",
                "-Infinity",
                "-$1,234.50",
                "'24:00:00'",
                "x'00ff'",
                "t",
                "'101'",
                "'1 year'",
                "'{1,NULL}'",
                "'-infinity'"));
  }

  private static RowSnapshot read(Engine engine, List<TableName> tables, String... script)
      throws SQLException {
    try (DatabaseServer server = DatabaseServers.open(engine, DatabaseSettings.defaults());
        ScratchDatabase database = server.create();
        Session session = database.connect();
        Statement statement = session.connection().createStatement()) {
      for (String sql : script) {
        statement.execute(sql);
      }
      return RowReader.readTables(session.connection(), engine, tables);
    }
  }
}
