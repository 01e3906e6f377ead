package org.roundtrip.generate.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.schema.table.TableModel;

/** Rows that are made for what a revision does. */
class RevisionContextTest {

  private static final Map<Engine, DatabaseServer> SERVERS = new TreeMap<>();

  static {
    for (Engine engine : Engine.defaults()) {
      SERVERS.put(engine, DatabaseServers.open(engine, DatabaseSettings.defaults()));
    }
  }

  @AfterAll
  static void close() {
    SERVERS.values().forEach(DatabaseServer::close);
  }

  private static FillingTrial trial(Engine engine, String script) throws SQLException {
    return new FillingTrial(Objects.requireNonNull(SERVERS.get(engine)), script);
  }

  private static TableModel after(Engine engine, String script) throws SQLException {
    try (FillingTrial other = trial(engine, script)) {
      return other.model();
    }
  }

  private static RevisionContext focus(FillingTrial trial, TableModel other, String... columns) {
    return new RevisionContext(Map.of(trial.table("t"), Set.of(columns)), other, List.of());
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void edgesOfTheNarrowerColumnAreTried(Engine engine) throws SQLException {
    TableModel after =
        after(engine, "CREATE TABLE t (id integer PRIMARY KEY, a varchar(20) NOT NULL)");
    try (FillingTrial trial = trial(engine, "CREATE TABLE t (id integer PRIMARY KEY, a text)")) {
      trial.fill(Phase.EDGES, focus(trial, after, "a"), "t");
      assertThat(
              trial.ask(
                  "SELECT DISTINCT length(a) FROM t WHERE length(a) BETWEEN 19 AND 21 ORDER BY 1"))
          .isEqualTo("19\n20\n21");
      assertThat(trial.ask("SELECT count(*) > 0 FROM t WHERE a IS NULL"))
          .isEqualTo(engine == Engine.SQLITE ? "1" : "t");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void everyTwoClassesMeet(Engine engine) throws SQLException {
    String script = "CREATE TABLE t (id integer PRIMARY KEY, a smallint, b smallint DEFAULT 5)";
    try (FillingTrial trial = trial(engine, script)) {
      trial.fill(
          Phase.EDGES,
          new RevisionContext(Map.of(trial.table("t"), Set.of("a", "b")), null, List.of()));
      assertThat(trial.ask("SELECT count(*) FROM t WHERE a IS NULL AND b = 5")).isEqualTo("1");
      assertThat(trial.ask("SELECT count(*) FROM t WHERE a IS NULL AND b IS NULL")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void whatTheScriptsMentionIsTried(Engine engine) throws SQLException {
    try (FillingTrial trial =
        trial(engine, "CREATE TABLE t (id integer PRIMARY KEY, state varchar(20), n integer)")) {
      RevisionContext focus =
          new RevisionContext(
              Map.of(trial.table("t"), Set.of("state", "n")),
              null,
              List.of("UPDATE t SET state = 'done' WHERE state = 'finished' AND n > 4711"));
      trial.fill(Phase.EDGES, focus);
      assertThat(
              trial.ask(
                  "SELECT DISTINCT state FROM t WHERE state IN ('done', 'finished') ORDER BY 1"))
          .isEqualTo("done\nfinished");
      assertThat(trial.ask("SELECT DISTINCT n FROM t WHERE n = 4711")).isEqualTo("4711");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void literalsOfTheSourceAreTriedIfTheColumnCanStoreThem(Engine engine) throws SQLException {
    try (FillingTrial trial =
        trial(engine, "CREATE TABLE t (id integer PRIMARY KEY, state varchar(20), n integer)")) {
      RevisionContext focus =
          new RevisionContext(
              Map.of(trial.table("t"), Set.of("state", "n")),
              null,
              List.of(),
              Map.of("", List.of("n", "sent", "4711"), "state", List.of("held")));
      trial.fill(Phase.EDGES, focus);
      assertThat(
              trial.ask(
                  "SELECT DISTINCT state FROM t WHERE state IN ('held', 'sent', 'n') ORDER BY 1"))
          .isEqualTo("held\nsent");
      assertThat(trial.ask("SELECT DISTINCT n FROM t WHERE n = 4711")).isEqualTo("4711");
    }
  }

  @Test
  void removedLabelsAreHeld() throws SQLException {
    TableModel after =
        after(
            Engine.POSTGRESQL,
            "CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE t (id integer, m mood)");
    try (FillingTrial trial =
        trial(
            Engine.POSTGRESQL,
            "CREATE TYPE mood AS ENUM ('sad', 'ok', 'so'); CREATE TABLE t (id integer, m mood)")) {
      trial.fill(Phase.EDGES, focus(trial, after, "m"));
      assertThat(trial.ask("SELECT DISTINCT m FROM t WHERE m <> 'ok' ORDER BY 1"))
          .isEqualTo("sad\nso");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void newKeysMeetTwins(Engine engine) throws SQLException {
    String table = "CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, c text NOT NULL%s)";
    TableModel after = after(engine, table.formatted(", UNIQUE (a, b), UNIQUE (c)"));
    try (FillingTrial trial = trial(engine, table.formatted(""))) {
      trial.fill(Phase.TWINS, focus(trial, after), "t");
      assertThat(
              trial.ask(
                  "SELECT (SELECT count(*) FROM (SELECT 1 FROM t WHERE a IS NOT NULL"
                      + " AND b IS NOT NULL GROUP BY a, b HAVING count(*) > 1) x),"
                      + " (SELECT count(*) FROM (SELECT 1 FROM t WHERE a IS NULL"
                      + " AND b IS NOT NULL GROUP BY b HAVING count(*) > 1) x),"
                      + " (SELECT count(*) FROM (SELECT 1 FROM t GROUP BY c"
                      + " HAVING count(*) > 1) x)"))
          .isEqualTo("1 1 1");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void newForeignKeysMeetOrphansAndChildren(Engine engine) throws SQLException {
    String owner = "CREATE TABLE z (id integer PRIMARY KEY);";
    TableModel after =
        after(
            engine, owner + "CREATE TABLE t (id integer PRIMARY KEY, z integer REFERENCES z (id))");
    try (FillingTrial trial =
        trial(engine, owner + "CREATE TABLE t (id integer PRIMARY KEY, z integer)")) {
      trial.fill(Phase.TWINS, focus(trial, after, "z"), "t");
      assertThat(
              trial.ask(
                  "SELECT min(orphan), max(orphan) FROM (SELECT CASE WHEN z IN (SELECT id FROM z)"
                      + " THEN 0 ELSE 1 END AS orphan FROM t WHERE z IS NOT NULL) x"))
          .isEqualTo("0 1");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void textsNearlyCollide(Engine engine) throws SQLException {
    try (FillingTrial trial =
        trial(engine, "CREATE TABLE t (id integer PRIMARY KEY, a text UNIQUE)")) {
      trial.fill(
          Phase.TWINS, new RevisionContext(Map.of(trial.table("t"), Set.of("a")), null, List.of()));
      assertThat(
              trial.ask(
                  "SELECT count(*) > 1 FROM t GROUP BY lower(trim(a))"
                      + " ORDER BY count(*) DESC LIMIT 1"))
          .isEqualTo(engine == Engine.SQLITE ? "1" : "t");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void touchedColumnsAreMixedMost(Engine engine) throws SQLException {
    try (FillingTrial trial =
        trial(engine, "CREATE TABLE t (id integer PRIMARY KEY, a text, b text)")) {
      RevisionContext focus =
          new RevisionContext(Map.of(trial.table("t"), Set.of("a")), null, List.of());
      TableModel model = trial.model();
      for (int seed = 0; seed < 10; seed++) {
        int first = 1 + seed * 100;
        trial.fill(
            model,
            new GenerationRequest(Phase.RANDOM, seed, first, Set.of(trial.table("t")), focus));
      }
      assertThat(
              trial.ask(
                  "SELECT count(*), count(*) - count(a) BETWEEN 12 AND 36,"
                      + " count(*) - count(b) BETWEEN 4 AND 22 FROM t"))
          .isEqualTo(engine == Engine.SQLITE ? "120 1 1" : "120 t t");
    }
  }

  @Test
  @Timeout(20)
  void newTablesThatReferToEachOtherComeToAnEnd() throws SQLException {
    String circle =
        "CREATE TABLE a (id integer PRIMARY KEY, b integer REFERENCES b);"
            + "CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a);"
            + "CREATE TABLE t (id integer PRIMARY KEY, a integer REFERENCES a)";
    TableModel after = after(Engine.SQLITE, circle);
    try (FillingTrial trial = trial(Engine.SQLITE, "CREATE TABLE t (id integer PRIMARY KEY)")) {
      trial.fill(Phase.EDGES, focus(trial, after), "t");
      assertThat(trial.ask("SELECT count(*) > 0 FROM t")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void rowsThatMoveHaveRelatives(Engine engine) throws SQLException {
    String script =
        "CREATE TABLE t (id integer PRIMARY KEY, a text, b integer NOT NULL,"
            + " s text CHECK (s IN ('open', 'closed', 'void')))";
    try (FillingTrial trial = trial(engine, script)) {
      RevisionContext focus =
          new RevisionContext(
              Map.of(trial.table("t"), Set.of("a", "b", "s")),
              null,
              List.of("INSERT INTO old SELECT a, b FROM t WHERE s = 'closed'"));
      trial.fill(Phase.TWINS, focus);
      assertThat(
              trial.ask(
                  "SELECT max(CASE WHEN x.a <> y.a AND lower(x.a) = lower(y.a)"
                      + " AND x.b <> y.b THEN 1 ELSE 0 END),"
                      + " max(CASE WHEN x.a <> y.a AND trim(x.a) = trim(y.a)"
                      + " AND x.b <> y.b THEN 1 ELSE 0 END),"
                      + " max(CASE WHEN x.a = y.a AND x.b <> y.b THEN 1 ELSE 0 END),"
                      + " max(CASE WHEN x.a <> y.a AND x.b = y.b THEN 1 ELSE 0 END),"
                      + " max(CASE WHEN x.a = y.a AND x.b = y.b THEN 1 ELSE 0 END)"
                      + " FROM t x JOIN t y ON x.id < y.id"
                      + " WHERE x.s = 'closed' AND y.s = 'closed'"))
          .isEqualTo("1 1 1 1 1");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void ordinaryTextsAreSpeltInManyWays(Engine engine) throws SQLException {
    for (Phase phase : List.of(Phase.EDGES, Phase.RANDOM)) {
      try (FillingTrial trial =
          trial(engine, "CREATE TABLE t (id integer PRIMARY KEY, a text, b text, c text)")) {
        trial.fill(phase, RevisionContext.none());
        assertThat(
                trial.ask(
                    "SELECT count(*) > 0 FROM t WHERE lower(trim(a)) LIKE 't.a %'"
                        + " AND (a <> lower(a) OR a <> trim(a) OR a LIKE '%é')"))
            .isEqualTo(engine == Engine.SQLITE ? "1" : "t");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void someParentsHaveNoChildAndOthersOneOrSeveral(Engine engine) throws SQLException {
    String script =
        "CREATE TABLE p (id integer PRIMARY KEY);"
            + "CREATE TABLE t (id integer PRIMARY KEY REFERENCES p (id));"
            + "CREATE TABLE u (id integer PRIMARY KEY, p integer NOT NULL REFERENCES p (id))";
    for (Phase phase : Phase.values()) {
      try (FillingTrial trial = trial(engine, script)) {
        trial.fill(phase, RevisionContext.none());
        assertThat(
                trial.ask(
                    "SELECT CASE WHEN min(one) = 0 THEN 1 ELSE 0 END, max(one),"
                        + " CASE WHEN min(many) = 0 THEN 1 ELSE 0 END,"
                        + " CASE WHEN max(many) > 1 THEN 1 ELSE 0 END FROM (SELECT"
                        + " (SELECT count(*) FROM t WHERE t.id = p.id) AS one,"
                        + " (SELECT count(*) FROM u WHERE u.p = p.id) AS many FROM p) x"))
            .as(phase.name())
            .isEqualTo(phase == Phase.MINIMAL ? "0 1 0 0" : "1 1 1 1");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void keysMayBeHighAlsoWhereTheyAreReferredTo(Engine engine) throws SQLException {
    String script =
        "CREATE TABLE p (id bigint PRIMARY KEY);"
            + "CREATE TABLE t (id bigint PRIMARY KEY, p bigint NOT NULL REFERENCES p (id))";
    try (FillingTrial trial = trial(engine, script)) {
      trial.fill(Phase.EDGES, RevisionContext.none(), "t");
      assertThat(
              trial.ask(
                  "SELECT (SELECT id FROM p WHERE id > 2147483647),"
                      + " (SELECT id FROM t WHERE id > 2147483647),"
                      + " (SELECT max(p) FROM t)"))
          .isEqualTo("2147483650 2147483650 2147483650");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void nullIsTriedUnderACheckOfManyValues(Engine engine) throws SQLException {
    String labels =
        IntStream.range(0, 30).mapToObj(i -> "'l" + i + "'").collect(Collectors.joining(", "));
    String script =
        "CREATE TABLE t (id integer PRIMARY KEY, a text CHECK (a IN (%s)), b integer CHECK (b > 0))"
            .formatted(labels);
    try (FillingTrial trial = trial(engine, script)) {
      trial.fill(Phase.EDGES, focus(trial, trial.model(), "a", "b"), "t");
      assertThat(trial.ask("SELECT count(*) - count(a) > 0, count(*) - count(b) > 0 FROM t"))
          .isEqualTo(engine == Engine.SQLITE ? "1 1" : "t t");
    }
  }
}
