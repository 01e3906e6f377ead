package org.roundtrip.rows.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.RowReader;
import org.roundtrip.rows.RowSnapshot;
import org.roundtrip.rows.TableRows;
import org.roundtrip.rows.compare.TableChange.CellChange;
import org.roundtrip.rows.compare.TableChange.ExtraRow;
import org.roundtrip.rows.compare.TableChange.LostRow;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TableName;

class TableChangeTest {

  private static final Table KEYED = table(List.of(List.of("id")), "id integer", "v text");
  private static final Table LOOSE = table(List.of(), "id integer", "v text");

  private static Map<Engine, DatabaseServer> servers = Map.of();

  @BeforeAll
  static void open() {
    servers = new TreeMap<>();
    for (Engine engine : Engine.defaults()) {
      servers.put(engine, DatabaseServers.open(engine, DatabaseSettings.defaults()));
    }
  }

  @AfterAll
  static void close() {
    servers.values().forEach(DatabaseServer::close);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void tellsWhatAnUpgradeDidToRows(Engine engine) throws SQLException {
    Table after = table(List.of(List.of("id")), "id bigint", "v text", "extra integer");
    TableChange change =
        compareReal(
            engine,
            KEYED,
            after,
            "create table t (id integer primary key, v text)",
            "insert into t values (1, 'a'), (2, 'b'), (3, null)",
            "->",
            "drop table t",
            "create table t (id bigint primary key, v text, extra integer)",
            "insert into t values (1, 'a', 0), (3, '', 0), (4, 'd', 0)");
    assertThat(change)
        .isEqualTo(
            new TableChange(
                change.table(),
                List.of("id"),
                List.of(new LostRow(row("id", "2", "v", "'b'"))),
                List.of(new ExtraRow(row("extra", "0", "id", "4", "v", "'d'"))),
                List.of(new CellChange(row("id", "3"), "v", "NULL", "''"))));
    assertThat(change.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void tableEmptiedByTheUpgradeLosesEveryRow(Engine engine) throws SQLException {
    TableChange change =
        compareReal(
            engine,
            KEYED,
            KEYED,
            "create table t (id integer primary key, v text)",
            "insert into t values (1, 'a')",
            "->",
            "delete from t");
    assertThat(change.lost()).containsExactly(new LostRow(row("id", "1", "v", "'a'")));
    assertThat(change.extra()).isEmpty();
    assertThat(change.changed()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void keysOfAnotherTypeAreStillTheSameKeys(Engine engine) throws SQLException {
    TableChange change =
        compareReal(
            engine,
            KEYED,
            table(List.of(List.of("id")), "id text", "v text"),
            "create table t (id integer primary key, v text)",
            "insert into t values (7, 'a'), (10, 'b')",
            "->",
            "drop table t",
            "create table t (id text primary key, v text)",
            "insert into t values ('7', 'a'), ('10', 'B')");
    assertThat(change.changed())
        .containsExactly(new CellChange(row("id", "10"), "v", "'b'", "'B'"));
    assertThat(change.lost()).isEmpty();
    assertThat(change.extra()).isEmpty();
  }

  @Test
  void clocksThatMovedByTheirOffsetAreTheSameRows() throws SQLException {
    TableChange change =
        compareReal(
            Engine.POSTGRESQL,
            table(List.of(List.of("at")), "at timestamp without time zone"),
            table(List.of(List.of("at")), "at timestamp with time zone"),
            "set timezone = 'Asia/Kolkata'",
            "create table t (at timestamp primary key)",
            "insert into t values ('2024-01-01'), ('2024-06-01 12:00'), ('infinity')",
            "->",
            "alter table t alter at type timestamptz using at at time zone 'UTC'");
    assertThat(change.isEmpty()).isTrue();
  }

  @Test
  void withoutKeyEqualRowsArePairedOff() {
    TableChange change =
        compare(
            LOOSE,
            rows("1 'a'", "1 'a'", "2 'b'"),
            LOOSE,
            rows("1 'a'", "2 'b'", "2 'b'", "3 'c'"));
    assertThat(change.identity()).isEmpty();
    assertThat(change.lost()).containsExactly(new LostRow(row("id", "1", "v", "'a'")));
    assertThat(change.extra())
        .containsExactly(
            new ExtraRow(row("id", "2", "v", "'b'")), new ExtraRow(row("id", "3", "v", "'c'")));
    assertThat(change.changed()).isEmpty();
  }

  @Test
  void withoutKeyRowsThatAreMostAlikeAreTheSameRow() {
    TableChange change =
        compare(LOOSE, rows("1 'a'", "2 'b'", "3 'c'"), LOOSE, rows("1 'a'", "2 'x'", "9 'y'"));
    assertThat(change.changed())
        .containsExactly(new CellChange(row("id", "2", "v", "'b'"), "v", "'b'", "'x'"));
    assertThat(change.lost()).containsExactly(new LostRow(row("id", "3", "v", "'c'")));
    assertThat(change.extra()).containsExactly(new ExtraRow(row("id", "9", "v", "'y'")));
  }

  @Test
  void keyWithNullsGivesWayToTheNextKey() {
    Table two = table(List.of(List.of("id"), List.of("v")), "id integer", "v text");
    TableChange change = compare(two, rows("NULL 'a'", "2 'b'"), two, rows("NULL 'a'", "3 'b'"));
    assertThat(change.identity()).containsExactly("v");
    assertThat(change.changed()).containsExactly(new CellChange(row("v", "'b'"), "id", "2", "3"));
  }

  @Test
  void keyThatWasNotCarriedTellsNothingApart() {
    Table array = table(List.of(List.of("id")), "id integer[]", "v text");
    TableChange change = compare(KEYED, rows("1 'a'"), array, rows("'{1}' 'a'"));
    assertThat(change.identity()).isEmpty();
    assertThat(change.isEmpty()).isTrue();
  }

  @Test
  void keyThatIsThereTwiceNowLeavesOneRowOver() {
    TableChange change = compare(KEYED, rows("1 'a'"), LOOSE, rows("1 'A'", "1 'a'"));
    assertThat(change.extra()).containsExactly(new ExtraRow(row("id", "1", "v", "'A'")));
    assertThat(change.lost()).isEmpty();
    assertThat(change.changed()).isEmpty();
  }

  @Test
  void rowsWithoutCarriedColumnsAreCounted() {
    Table other = table(List.of(), "x integer");
    TableRows now = new TableRows(List.of("x"), List.of(List.of("5")));
    TableChange change = compare(KEYED, rows("1 'a'", "2 'b'"), other, now);
    assertThat(change.lost()).hasSize(1);
    assertThat(change.extra()).isEmpty();
  }

  @Test
  void rowsAndCellsAreFoundAgainInAnotherComparison() {
    TableChange change =
        compare(KEYED, rows("1 'a'", "2 'b'", "3 'c'"), KEYED, rows("1 'a'", "2 'x'"));
    CellChange same = new CellChange(row("id", "2"), "v", "'b'", "'y'");

    assertThat(change.hasLost(row("id", "3", "v", "'c'"))).isTrue();
    assertThat(change.hasLost(row("id", "3", "v", "'d'"))).isFalse();
    assertThat(change.hasChanged(same)).isTrue();
    assertThat(change.hasChanged(new CellChange(row("id", "1"), "v", "'b'", "'y'"))).isFalse();
    assertThat(change.hasChanged(new CellChange(row("id", "2"), "id", "2", "4"))).isFalse();
    // By their old value where another key identifies the rows.
    assertThat(change.hasChanged(new CellChange(row("v", "'b'"), "v", "'b'", "'y'"))).isTrue();
    assertThat(change.affects(new CellChange(row("id", "3"), "v", "'c'", "'y'"))).isTrue();
    assertThat(change.affects(new CellChange(row("id", "4"), "v", "'c'", "'y'"))).isFalse();
  }

  private static TableChange compareReal(Engine engine, Table before, Table after, String... script)
      throws SQLException {
    TableName table = new TableName(engine == Engine.SQLITE ? "" : "public", "t");
    try (ScratchDatabase database = servers.get(engine).create();
        Session session = database.connect()) {
      int upgrade = List.of(script).indexOf("->");
      run(session, Arrays.copyOf(script, upgrade));
      TableRows was = read(session, table);
      run(session, Arrays.copyOfRange(script, upgrade + 1, script.length));
      return TableChange.compare(table, was, before, read(session, table), after, engine);
    }
  }

  private static TableRows read(Session session, TableName table) throws SQLException {
    RowSnapshot rows = RowReader.readTables(session.connection(), session.engine(), List.of(table));
    return rows.tables().getOrDefault(table, new TableRows(List.of(), List.of()));
  }

  private static void run(Session session, String... script) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      for (String sql : script) {
        statement.execute(sql);
      }
    }
  }

  private static TableChange compare(Table before, TableRows was, Table after, TableRows is) {
    TableName table = new TableName("public", "t");
    return TableChange.compare(table, was, before, is, after, Engine.POSTGRESQL);
  }

  /** Rows of the columns id and v, the values with a blank between. */
  private static TableRows rows(String... rows) {
    return new TableRows(
        List.of("id", "v"), Stream.of(rows).map(row -> List.of(row.split(" "))).toList());
  }

  private static TreeMap<String, String> row(String... namesAndValues) {
    TreeMap<String, String> row = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  private static Table table(List<List<String>> keys, String... columns) {
    return Tables.table(new TableName("public", "t"), keys, columns);
  }
}
