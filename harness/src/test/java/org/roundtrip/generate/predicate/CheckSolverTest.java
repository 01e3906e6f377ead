package org.roundtrip.generate.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.generate.value.Sources;
import org.roundtrip.generate.value.TypeValues;
import org.roundtrip.schema.table.CheckConstraint;
import org.roundtrip.schema.table.Column;
import org.roundtrip.schema.table.ColumnType;
import org.roundtrip.schema.table.Table;
import org.roundtrip.schema.table.TypeFamily;

class CheckSolverTest {

  private static final int WANTED = 10;
  private static final Map<Engine, Session> SESSIONS = new TreeMap<>();
  private static final Deque<AutoCloseable> CLOSED_LATER = new ArrayDeque<>();

  @BeforeAll
  static void open() throws SQLException {
    for (Engine engine : Engine.defaults()) {
      DatabaseServer server =
          closedLater(DatabaseServers.open(engine, DatabaseSettings.defaults()));
      ScratchDatabase database = closedLater(server.create());
      Session session = closedLater(database.connect());
      session.connection().setAutoCommit(false);
      SESSIONS.put(engine, session);
    }
  }

  private static <T extends AutoCloseable> T closedLater(T resource) {
    CLOSED_LATER.addFirst(resource);
    return resource;
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable resource : CLOSED_LATER) {
      resource.close();
    }
  }

  static Stream<Arguments> cases() {
    return Stream.concat(
        Engine.defaults().stream()
            .flatMap(engine -> PredicateCase.common().map(row -> Arguments.of(engine, row))),
        PredicateCase.postgres().map(row -> Arguments.of(Engine.POSTGRESQL, row)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void rowsAreFoundThatTheTableTakes(Engine engine, PredicateCase row) throws SQLException {
    Connection connection = SESSIONS.get(engine).connection();
    try (Statement statement = connection.createStatement()) {
      create(statement, row);
      List<CheckConstraint> checks = checks(statement, engine, row);
      List<Map<String, String>> solved = solve(engine, row.table(engine), checks, 1);
      assertThat(new HashSet<>(solved)).hasSizeGreaterThanOrEqualTo(2).hasSize(solved.size());
      for (Map<String, String> assignment : solved) {
        insert(statement, assignment);
      }
      assertThat(solve(engine, row.table(engine), checks, 1)).isEqualTo(solved);
    } finally {
      connection.rollback();
    }
  }

  private static void create(Statement statement, PredicateCase row) throws SQLException {
    List<String> parts = new ArrayList<>(List.of(row.columns()));
    row.conditions().forEach(condition -> parts.add("CHECK (" + condition + ")"));
    statement.execute("CREATE TABLE t (" + String.join(", ", parts) + ")");
  }

  private static List<CheckConstraint> checks(Statement statement, Engine engine, PredicateCase row)
      throws SQLException {
    if (engine == Engine.SQLITE) {
      return row.conditions().stream().map(text -> row.check(text, text, engine)).toList();
    }
    List<CheckConstraint> checks = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT conname, pg_get_expr(conbin, conrelid) FROM pg_constraint"
                + " WHERE conrelid = 't'::regclass AND contype = 'c' ORDER BY conname")) {
      while (rows.next()) {
        checks.add(row.check(rows.getString(1), rows.getString(2), engine));
      }
    }
    return checks;
  }

  private static List<Map<String, String>> solve(
      Engine engine, Table table, List<CheckConstraint> checks, long seed) throws SQLException {
    return CheckSolver.solve(
        SESSIONS.get(engine).connection(),
        engine,
        table,
        checks,
        TypeValues.of(engine, Sources.none()),
        new Random(seed),
        WANTED);
  }

  private static void insert(Statement statement, Map<String, String> assignment)
      throws SQLException {
    statement.execute(
        "INSERT INTO t ("
            + String.join(", ", assignment.keySet())
            + ") VALUES ("
            + String.join(", ", assignment.values())
            + ")");
  }

  @Test
  void aDomainsConditionIsJudgedOnTheTypeBeneath() throws SQLException {
    Connection connection = SESSIONS.get(Engine.POSTGRESQL).connection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE DOMAIN iso AS text CHECK (VALUE ~ '^[A-Z]{2}$')");
      statement.execute("CREATE DOMAIN country AS iso CHECK (VALUE <> 'XX')");
      statement.execute("CREATE TABLE t (c country NOT NULL)");
      ColumnType type =
          new ColumnType(
              "country", TypeFamily.TEXT, -1, -1, 0, List.of(), null, List.of(), "public.country");
      Column column = new Column("c", type, false, null, null, Column.ValueSource.EXPLICIT);
      Table empty = PredicateCase.of("c text").table(Engine.POSTGRESQL);
      Table table =
          new Table(
              empty.name(),
              List.of(column),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              null,
              null,
              null,
              false,
              true);
      List<CheckConstraint> checks =
          List.of(
              new CheckConstraint("iso_check", "VALUE ~ '^[A-Z]{2}$'::text", List.of("c"), true),
              new CheckConstraint("country_check", "VALUE <> 'XX'::text", List.of("c"), true));
      List<Map<String, String>> solved = solve(Engine.POSTGRESQL, table, checks, 1);
      assertThat(solved).hasSize(WANTED);
      for (Map<String, String> assignment : solved) {
        insert(statement, assignment);
      }
    } finally {
      connection.rollback();
    }
  }

  @Test
  void whatCannotBeMetGivesNothing() throws SQLException {
    PredicateCase row = PredicateCase.of("n integer NOT NULL", "n > 5 AND n < 5");
    CheckConstraint check = row.check("c", "n > 5 AND n < 5", Engine.SQLITE);
    assertThat(solve(Engine.SQLITE, row.table(Engine.SQLITE), List.of(check), 1)).isEmpty();
  }

  @Test
  void checksThatShareAColumnAreOneGroup() {
    CheckConstraint ab = new CheckConstraint("ab", "a < b", List.of("a", "b"), false);
    CheckConstraint c = new CheckConstraint("c", "c > 0", List.of("c"), false);
    CheckConstraint d = new CheckConstraint("d", "d > 0", List.of("d"), false);
    CheckConstraint bc = new CheckConstraint("bc", "b < c", List.of("b", "c"), false);
    assertThat(CheckSolver.groups(List.of(ab, c, d, bc)))
        .containsExactly(List.of(d), List.of(ab, c, bc));
  }
}
