package org.roundtrip.project.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.project.sql.TransactionRule.NONE;
import static org.roundtrip.project.sql.TransactionRule.ONE_QUERY;
import static org.roundtrip.project.sql.TransactionRule.WRAPPED;
import static org.roundtrip.project.sql.TransactionRule.WRAPPED_IF_POSSIBLE;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Migrator.Transactions;

class SqlMigratorPostgresTest {

  private static DatabaseServer server;
  private static ScratchDatabase database;

  private MigratorTrial trial;

  @BeforeAll
  static void openServer() {
    server = DatabaseServers.open(Engine.POSTGRESQL, DatabaseSettings.defaults());
    database = server.create();
  }

  @AfterAll
  static void closeServer() {
    database.close();
    server.close();
  }

  @BeforeEach
  void connect() throws SQLException {
    trial = new MigratorTrial(database.connect());
    trial.sql("CREATE SCHEMA trial");
    trial.sql("SET search_path = trial");
  }

  @AfterEach
  void disconnect() throws SQLException {
    trial.sql("DROP SCHEMA trial CASCADE");
    trial.session().close();
  }

  @Test
  void bodiesAndRulesGoInWhole() throws Exception {
    trial.run(
        WRAPPED,
        """
        CREATE TABLE t (a int);
        CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC
          SELECT 1;
          SELECT CASE WHEN a = 1 THEN 2 ELSE 3 END;
        END;
        CREATE TABLE u (a int);
        CREATE RULE r AS ON INSERT TO u DO ALSO (INSERT INTO t VALUES (5); INSERT INTO t VALUES (6));
        INSERT INTO u SELECT f(1);
        """);
    assertThat(trial.value("SELECT u.a + sum(t.a) FROM t, u GROUP BY u.a")).isEqualTo("13");
  }

  @Test
  void questionMarksAndBracesAreNotTouched() throws Exception {
    trial.run(
        WRAPPED,
        """
        CREATE TABLE t AS SELECT '{"a": 1}'::jsonb ? 'a' AS b, '{d x}' AS c, ARRAY[1] AS d;
        UPDATE t SET c = c || ' {fn now()} ?' WHERE b;
        """);
    assertThat(trial.value("SELECT b || c FROM t")).isEqualTo("true{d x} {fn now()} ?");
  }

  @Test
  void rowsOfCopyArrive() throws Exception {
    String script =
        """
        CREATE TABLE t (a int, b text);
        COPY t FROM stdin;
        1\tit's; ü
        2\t\\N
        \\.
        """;
    trial.run(WRAPPED, script);
    assertThat(trial.value("SELECT string_agg(a || coalesce(b, '-'), ',' ORDER BY a) FROM t"))
        .isEqualTo("1it's; ü,2-");
    assertThat(trial.failure(NONE, "COPY t FROM stdin;\nx\n\\.\n"))
        .isEqualTo(
            "m.sql:3 COPY t FROM stdin, after 0:"
                + " ERROR: invalid input syntax for type integer: \"x\"");
  }

  @Test
  void aFailureNamesItsStatementAndUndoesAWrappedScript() throws Exception {
    String undefined = ": ERROR: table \"u\" does not exist";
    assertThat(trial.failure(WRAPPED, "DROP TABLE u"))
        .isEqualTo("m.sql:3 DROP TABLE u, after 0 undone" + undefined);
    assertThat(trial.failure(WRAPPED, "DROP TABLE u;\nCREATE TABLE t (a int)"))
        .isEqualTo("m.sql:3 DROP TABLE u, after 0 undone" + undefined);
    assertThat(trial.failure(WRAPPED, "CREATE TABLE t (a int);\nDROP TABLE u"))
        .isEqualTo("m.sql:4 DROP TABLE u, after 1 undone" + undefined);
    assertThat(trial.failure(ONE_QUERY, "CREATE TABLE t (a int);\nDROP TABLE u;\nSELECT 1"))
        .isEqualTo("m.sql:4 DROP TABLE u, after 1 undone" + undefined);
    assertThat(trial.value("SELECT to_regclass('t')")).isEqualTo("null");
    assertThat(trial.failure(NONE, "CREATE TABLE t (a int);\nDROP TABLE u"))
        .isEqualTo("m.sql:4 DROP TABLE u, after 1" + undefined);
    assertThat(trial.value("SELECT to_regclass('t')")).isEqualTo("t");
  }

  @Test
  void aDeferredConstraintFailsTheLastStatement() throws Exception {
    trial.sql("CREATE TABLE t (a int PRIMARY KEY, b int REFERENCES t INITIALLY DEFERRED)");
    String message =
        " undone: ERROR: insert or update on table \"t\" violates foreign key constraint"
            + " \"t_b_fkey\"";
    assertThat(trial.failure(WRAPPED, "SELECT 1;\nINSERT INTO t VALUES (1, 2)"))
        .isEqualTo("m.sql:4 INSERT INTO t VALUES (1, 2), after 1" + message);
    assertThat(trial.failure(WRAPPED, "INSERT INTO t VALUES (1, 2);\nSELECT 1"))
        .isEqualTo("m.sql:4 SELECT 1, after 1" + message);
  }

  @Test
  void anIndexBuiltConcurrentlyFailsInAWrappedScriptAlone() throws Exception {
    trial.sql("CREATE TABLE t (a int)");
    String create = "CREATE INDEX CONCURRENTLY i ON t (a)";
    String refused = ": ERROR: CREATE INDEX CONCURRENTLY cannot run inside a transaction block";
    assertThat(trial.failure(WRAPPED, create))
        .isEqualTo("m.sql:3 " + create + ", after 0 undone" + refused);
    assertThat(trial.failure(ONE_QUERY, "SELECT 1;\n" + create))
        .isEqualTo("m.sql:4 " + create + ", after 1 undone" + refused);
    for (TransactionRule rule : new TransactionRule[] {NONE, ONE_QUERY, WRAPPED_IF_POSSIBLE}) {
      trial.run(rule, create);
      trial.run(rule, "DROP INDEX CONCURRENTLY i");
    }
  }

  @Test
  void aCommitInsideAWrappedScriptCommits() throws Exception {
    assertThat(trial.failure(WRAPPED, "CREATE TABLE t (a int); COMMIT; DROP TABLE u"))
        .isEqualTo("m.sql:3 DROP TABLE u, after 2: ERROR: table \"u\" does not exist");
    assertThat(trial.value("SELECT to_regclass('t')")).isEqualTo("t");
  }

  @Test
  void ourTransactionStaysOpen() throws Exception {
    trial.sql("BEGIN");
    trial.run(WRAPPED, "CREATE TABLE t (a int); INSERT INTO t VALUES (1)", Transactions.OURS);
    trial.run(NONE, "BEGIN; INSERT INTO t VALUES (2); COMMIT", Transactions.OURS);
    assertThat(trial.value("SELECT sum(a) FROM t")).isEqualTo("3");
    assertThat(trial.failure(WRAPPED, "SELECT 1; DROP TABLE u", Transactions.OURS))
        .isEqualTo("m.sql:3 DROP TABLE u, after 1: ERROR: table \"u\" does not exist");
    trial.sql("ROLLBACK");
    assertThat(trial.value("SELECT to_regclass('t')")).isEqualTo("null");
  }

  @Test
  void aRepeatedStatementSeesTheTableAsItIs() throws Exception {
    for (int i = 0; i < 12; i++) {
      trial.run(WRAPPED, "CREATE TABLE t (a %s)".formatted(i % 2 == 0 ? "int" : "text"));
      trial.run(WRAPPED, "SELECT * FROM t");
      trial.run(WRAPPED, "DROP TABLE t");
    }
    assertThat(trial.value("SELECT count(*) FROM pg_prepared_statements")).isEqualTo("0");
  }

  @Test
  void aStatementWithoutEndIsStoppedWhoeverKeepsTheLimit() throws Exception {
    String stopped =
        "m.sql:3 SELECT pg_sleep(60), after %d undone: the statement was stopped after %s s, the"
            + " time limit for one statement; --statement-timeout sets another";
    trial.sql("SET statement_timeout = 300");
    assertThat(trial.failure(WRAPPED, "SELECT pg_sleep(60)")).isEqualTo(stopped.formatted(0, "60"));
    Session quick =
        new Session(
            trial.session().database(), trial.session().connection(), Duration.ofMillis(200));
    assertThat(
            new MigratorTrial(quick)
                .failure(WRAPPED, "SET statement_timeout = 0; SELECT pg_sleep(60)"))
        .isEqualTo(stopped.formatted(1, "0.2"));
  }
}
