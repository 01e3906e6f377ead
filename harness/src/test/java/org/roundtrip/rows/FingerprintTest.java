package org.roundtrip.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.dialect.Engine.POSTGRESQL;
import static org.roundtrip.dialect.Engine.SQLITE;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.TableName;

class FingerprintTest {

  private static final Map<Engine, DatabaseServer> SERVERS = new TreeMap<>();

  private static final String SOME_ROWS =
      "insert into t values (1, 'a', 'x'), (2, 'b', 'y'), (3, null, 'z')";

  @BeforeAll
  static void open() {
    for (Engine engine : Engine.defaults()) {
      SERVERS.put(engine, DatabaseServers.open(engine, DatabaseSettings.defaults()));
    }
  }

  @AfterAll
  static void close() {
    SERVERS.values().forEach(DatabaseServer::close);
  }

  @ParameterizedTest(name = "{0}: {1}: {3}")
  @MethodSource("changes")
  void changeIsSeenInTheseColumns(
      Engine engine, String table, String rows, String change, List<String> columns)
      throws SQLException {
    try (Sample sample = new Sample(engine, table, rows)) {
      Fingerprint before = sample.print();
      assertThat(sample.print()).isEqualTo(before);
      sample.run(change);
      Fingerprint after = sample.print();
      assertThat(after.agrees(before)).isFalse();
      assertThat(after.rows()).isEqualTo(before.rows());
      assertThat(total(after, before)).isEqualTo(columns);
    }
  }

  static Stream<Arguments> changes() {
    String keyed = "create table t (id int primary key, a text, b text)";
    String keyless = "create table t (id int, a text, b text)";
    String swap = "update t set a = case id when 1 then 'b' else 'a' end where id in (1, 2)";
    return Stream.of(
            both(keyed, SOME_ROWS, swap, "a"),
            both(keyless, SOME_ROWS, swap),
            both(
                "create table t (identity int primary key, t text)",
                "insert into t values (1, 'a'), (2, 'b')",
                "update t set t = case t when 'a' then 'b' else 'a' end",
                "t"),
            both(keyed, SOME_ROWS, "update t set a = '' where a is null", "a"),
            both(keyless, SOME_ROWS, "update t set a = '' where a is null", "a"),
            both(keyed, SOME_ROWS, "update t set a = 'a ' where id = 1", "a"),
            both(keyed, SOME_ROWS, "update t set a = 'A' where id = 1", "a"),
            both(keyed, SOME_ROWS, "update t set a = b, b = a where id = 1", "a", "b"),
            both(
                "create table t (k int, id int, a text, primary key (id, k))",
                "insert into t values (1, 2, 'a'), (2, 1, 'b')",
                "update t set a = case a when 'a' then 'b' else 'a' end",
                "a"),
            one(POSTGRESQL, "numeric", "1.0", "1.00"),
            one(POSTGRESQL, "float8", "'0'", "'-0'"),
            one(POSTGRESQL, "float8", "0.1", "0.1 + 1e-17 * 2"),
            one(POSTGRESQL, "interval", "'1 month'", "'30 days'"),
            one(POSTGRESQL, "bpchar", "'a'", "'a '"),
            one(POSTGRESQL, "jsonb", "'{\"a\": 1}'", "'{\"a\": 1.0}'"),
            one(POSTGRESQL, "json", "'{\"a\":1}'", "'{\"a\": 1}'"),
            one(POSTGRESQL, "bytea", "'\\x00'", "'\\x0000'"),
            one(POSTGRESQL, "timestamptz", "'infinity'", "'-infinity'"),
            one(POSTGRESQL, "timestamp", "'2020-01-01'", "'2020-01-01 00:00:00.000001'"),
            one(POSTGRESQL, "date", "'5874897-12-31'", "'infinity'"),
            one(POSTGRESQL, "uuid", "gen_random_uuid()", "gen_random_uuid()"),
            one(POSTGRESQL, "boolean", "true", "false"),
            one(POSTGRESQL, "money", "'1.00'", "'1.01'"),
            one(POSTGRESQL, "bit(3)", "'101'", "'100'"),
            one(POSTGRESQL, "point", "'(0,0)'", "'(-0,0)'"),
            one(POSTGRESQL, "tsvector", "'a b'", "'a c'"),
            one(POSTGRESQL, "numeric[]", "'{1.0}'", "'{1.00}'"),
            one(POSTGRESQL, "int[]", "'{}'", "null"),
            one(POSTGRESQL, "mood", "'sad'", "'ok'"),
            one(POSTGRESQL, "pair", "'(,)'", "null"),
            one(POSTGRESQL, "text collate blind", "'a'", "'A'"),
            one(SQLITE, "blob", "1", "1.0"),
            one(SQLITE, "blob", "1", "'1'"),
            one(SQLITE, "blob", "'1'", "x'31'"),
            one(SQLITE, "blob", "9007199254740992.0", "9007199254740994.0"),
            one(SQLITE, "text collate nocase", "'a'", "'A'"))
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> both(String table, String rows, String sql, String... columns) {
    return Engine.defaults().stream()
        .map(engine -> Arguments.of(engine, table, rows, sql, List.of(columns)));
  }

  private static Stream<Arguments> one(Engine engine, String type, String was, String is) {
    String table = "create table t (id int primary key, a " + type + ")";
    String rows = "insert into t values (1, " + was + "), (2, " + was + ")";
    return Stream.of(
        Arguments.of(
            engine, table, rows, "update t set a = " + is + " where id = 2", List.of("a")));
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void rowsThatComeTwiceAreCountedTwice(Engine engine) throws SQLException {
    try (Sample sample = new Sample(engine, "create table t (a int, b text)", "select 1")) {
      Fingerprint empty = sample.print();
      sample.run("insert into t values (1, 'a'), (1, 'a')");
      Fingerprint two = sample.print();
      sample.run("insert into t values (1, 'a'), (1, 'a')");
      Fingerprint four = sample.print();
      assertThat(two.agrees(empty)).isFalse();
      assertThat(four.agrees(two)).isFalse();
      assertThat(four.differing(two)).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void orderOfRowsAndColumnsDoesNotMatter(Engine engine) throws SQLException {
    for (String key : List.of("", " primary key")) {
      Fingerprint one;
      try (Sample sample =
          new Sample(engine, "create table t (id int" + key + ", a text, b text)", SOME_ROWS)) {
        one = sample.print();
      }
      try (Sample sample =
          new Sample(
              engine,
              "create table t (b text, a text, id int" + key + ")",
              "insert into t select b, a, id from (select 3 as id, null as a, 'z' as b"
                  + " union all select 1, 'a', 'x' union all select 2, 'b', 'y') s")) {
        assertThat(sample.print()).isEqualTo(one);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void otherColumnsComeAndGo(Engine engine) throws SQLException {
    for (String key : List.of("", " primary key")) {
      try (Sample sample =
          new Sample(engine, "create table t (id int" + key + ", a text, b text)", SOME_ROWS)) {
        Fingerprint before = sample.print();
        sample.run("alter table t add column c int not null default 7");
        assertThat(sample.print().agrees(before)).isTrue();
        sample.run("alter table t drop column b");
        assertThat(sample.print().agrees(before)).isTrue();
        sample.run("update t set a = 'c' where id = 1");
        assertThat(total(sample.print(), before)).containsExactly("a");
      }
    }
  }

  @Test
  void widerColumnsHoldTheSame() throws SQLException {
    try (Sample sample =
        new Sample(
            POSTGRESQL,
            "create table t (id int primary key, a varchar(3), n numeric(4, 1))",
            "insert into t values (1, 'a', 1.5), (2, null, 2)")) {
      Fingerprint before = sample.print();
      sample.run(
          "alter table t alter id type bigint, alter a type text, alter n type numeric(9, 1)");
      assertThat(sample.print()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void underAnotherKeyOnlyCountsTell(Engine engine) throws SQLException {
    Fingerprint byId;
    try (Sample sample =
        new Sample(engine, "create table t (id int primary key, a text, b text)", SOME_ROWS)) {
      byId = sample.print();
    }
    try (Sample sample =
        new Sample(engine, "create table t (id int, a text, b text primary key)", SOME_ROWS)) {
      assertThat(sample.print().agrees(byId)).isTrue();
      sample.run("update t set a = 'c' where a is null");
      assertThat(total(sample.print(), byId)).containsExactly("a");
      sample.run("delete from t where id = 3");
      assertThat(sample.print().agrees(byId)).isFalse();
    }
  }

  @Test
  void settingsOfTheSessionMakeNoDifferenceAndStay() throws SQLException {
    try (Sample sample =
        new Sample(
            POSTGRESQL,
            "create table t (a timestamptz primary key, b float8, c interval, d bytea, e date)",
            "insert into t values ('2020-01-01 12:00+00', 0.1, '1 day 2 hours', '\\xff', '2020-01-02')")) {
      Fingerprint before = sample.print();
      sample.run(
          "set timezone = 'Asia/Tokyo'; set extra_float_digits = 0; set intervalstyle = iso_8601;"
              + " set bytea_output = escape; set datestyle = 'ISO, DMY'");
      assertThat(sample.print()).isEqualTo(before);
      assertThat(settings(sample)).isEqualTo("Asia/Tokyo 0 iso_8601 escape ISO, DMY");
      sample.session.connection().setAutoCommit(false);
      sample.run("set timezone = 'Asia/Seoul'");
      assertThat(sample.print()).isEqualTo(before);
      assertThat(settings(sample)).isEqualTo("Asia/Seoul 0 iso_8601 escape ISO, DMY");
      sample.session.connection().commit();
      sample.session.connection().setAutoCommit(true);
      assertThat(settings(sample)).isEqualTo("Asia/Seoul 0 iso_8601 escape ISO, DMY");
    }
  }

  private static String settings(Sample sample) throws SQLException {
    return Databases.ask(
        sample.session,
        "select concat_ws(' ', current_setting('timezone'), current_setting('extra_float_digits'),"
            + " current_setting('intervalstyle'), current_setting('bytea_output'),"
            + " current_setting('datestyle'))");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void largeTablesAreHeldAsFingerprintsAndShownWhereTheyDiffer(Engine engine) throws SQLException {
    try (Sample sample =
        new Sample(engine, "create table t (id int primary key, a text, b text)", SOME_ROWS)) {
      Map<TableName, Object> shapes = Map.of(sample.table, "");
      RowReader reader = RowReader.open(engine, sample.session.connection(), 2);
      RowSnapshot before = reader.read(shapes, true);
      assertThat(before.tables()).isEmpty();
      assertThat(before.large()).containsOnlyKeys(sample.table);
      assertThat(reader.read(shapes, true)).isSameAs(before);

      sample.run("update t set a = 'q' where id = 2");
      RowSnapshot now = reader.read(shapes, true);
      assertThat(RowDiff.between(before, now, List.of(sample.table)).tables())
          .containsExactly(
              new RowDiff.TableDiff(
                  sample.table,
                  List.of("a", "b", "id"),
                  List.of(),
                  List.of(),
                  new RowDiff.Extent(3, 3, List.of("a"), false)));

      RowSnapshot nowShown = reader.show(now, before);
      sample.run("update t set a = 'b' where id = 2");
      RowSnapshot beforeShown = reader.show(before, now);
      assertThat(RowDiff.between(beforeShown, nowShown, List.of(sample.table)).tables())
          .containsExactly(
              new RowDiff.TableDiff(
                  sample.table,
                  List.of("a", "b", "id"),
                  List.of(List.of("'b'", "'y'", "2")),
                  List.of(List.of("'q'", "'y'", "2")),
                  new RowDiff.Extent(3, 3, List.of("a"), true)));

      sample.run("delete from t where id > 1");
      RowSnapshot small = reader.read(shapes, true);
      assertThat(small.large()).isEmpty();
      assertThat(RowDiff.between(before, small, List.of(sample.table)).tables().get(0).extent())
          .isEqualTo(new RowDiff.Extent(3, 1, List.of(), false));
      RowSnapshot none = new RowSnapshot(new TreeMap<>());
      assertThat(RowDiff.between(before, none, List.of(sample.table)).tables().get(0).extent())
          .isEqualTo(new RowDiff.Extent(3, 0, List.of(), false));
    }
  }

  /** The columns that differ over all buckets, whichever rows there are. */
  private static List<String> total(Fingerprint one, Fingerprint other) {
    return List.copyOf(new TreeSet<>(one.changed(other)));
  }

  /** A table in a database of its own. */
  private static final class Sample implements AutoCloseable {

    private final Engine engine;
    private final ScratchDatabase database;
    private final Session session;
    private final TableName table;

    Sample(Engine engine, String create, String rows) throws SQLException {
      this.engine = engine;
      this.database = SERVERS.get(engine).create();
      this.session = database.connect();
      this.table = new TableName(engine == SQLITE ? "" : "public", "t");
      if (engine == POSTGRESQL) {
        run(
            "create type mood as enum ('sad', 'ok'); create type pair as (a int, b int);"
                + " create collation blind (provider = icu, locale = 'und-u-ks-level2',"
                + " deterministic = false)");
      }
      run(create);
      run(rows);
    }

    void run(String sql) throws SQLException {
      try (Statement statement = session.connection().createStatement()) {
        statement.execute(sql);
      }
    }

    Fingerprint print() throws SQLException {
      return engine.part(RowAccess.class).fingerprints(session.connection()).of(table);
    }

    @Override
    public void close() throws SQLException {
      session.close();
      database.close();
    }
  }
}
