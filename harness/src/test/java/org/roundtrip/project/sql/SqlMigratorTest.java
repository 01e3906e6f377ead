package org.roundtrip.project.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.roundtrip.project.sql.TransactionRule.NONE;
import static org.roundtrip.project.sql.TransactionRule.ONE_QUERY;
import static org.roundtrip.project.sql.TransactionRule.ONE_QUERY_OR_WRAPPED;
import static org.roundtrip.project.sql.TransactionRule.WRAPPED;
import static org.roundtrip.project.sql.TransactionRule.WRAPPED_IF_POSSIBLE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.Address;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.SourceLocation;

class SqlMigratorTest {

  private MigratorTrial trial;

  /** A database in memory, gone with its only session. */
  private record InMemory() implements ScratchDatabase {
    @Override
    public Engine engine() {
      return Engine.SQLITE;
    }

    @Override
    public String name() {
      return ":memory:";
    }

    @Override
    public String url() {
      return "jdbc:sqlite::memory:";
    }

    @Override
    public Address address() {
      return Address.ofFile(url(), name());
    }

    @Override
    public String sessionSql() {
      return "";
    }

    @Override
    public Session connect() {
      try {
        Connection connection = DriverManager.getConnection(url());
        return new Session(this, connection, Duration.ofMillis(500));
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void connect() {
    trial = new MigratorTrial(new InMemory().connect());
  }

  @AfterEach
  void disconnect() throws SQLException {
    trial.session().close();
  }

  static Stream<Arguments> transactional() {
    return Stream.of(
        arguments(Engine.SQLITE, WRAPPED, "CREATE TABLE t (a); DROP TABLE t", true),
        arguments(Engine.SQLITE, WRAPPED, "PRAGMA foreign_keys = OFF; DROP TABLE t", false),
        arguments(Engine.SQLITE, NONE, "CREATE TABLE t (a); DROP TABLE t", false),
        arguments(Engine.SQLITE, NONE, "CREATE TABLE t (a)", true),
        arguments(Engine.SQLITE, NONE, "BEGIN; CREATE TABLE t (a); COMMIT", true),
        arguments(Engine.SQLITE, ONE_QUERY_OR_WRAPPED, "CREATE TABLE t (a); DROP TABLE t", true),
        arguments(Engine.SQLITE, ONE_QUERY_OR_WRAPPED, "BEGIN; CREATE TABLE t (a); COMMIT", true),
        arguments(Engine.SQLITE, ONE_QUERY_OR_WRAPPED, "BEGIN; A; COMMIT; B", false),
        arguments(Engine.POSTGRESQL, WRAPPED, "SELECT 1; DROP TABLE t", true),
        arguments(Engine.POSTGRESQL, WRAPPED, "BEGIN; DROP TABLE t; COMMIT", false),
        arguments(Engine.POSTGRESQL, WRAPPED, "SET a = 1; DROP TABLE t", false),
        arguments(Engine.POSTGRESQL, WRAPPED, "ALTER TYPE t ADD VALUE 'a'", false),
        arguments(Engine.POSTGRESQL, ONE_QUERY, "DROP TABLE t; DROP TABLE u", true),
        arguments(Engine.POSTGRESQL, ONE_QUERY, "START TRANSACTION; A; END WORK", true),
        arguments(Engine.POSTGRESQL, ONE_QUERY, "BEGIN; A; COMMIT; B", false),
        arguments(Engine.POSTGRESQL, NONE, "BEGIN ISOLATION LEVEL SERIALIZABLE; A; COMMIT", false),
        arguments(Engine.POSTGRESQL, NONE, "BEGIN; A; COMMIT; BEGIN; B; COMMIT", false),
        arguments(Engine.POSTGRESQL, NONE, "DO $$ BEGIN COMMIT; END $$", false),
        arguments(Engine.POSTGRESQL, WRAPPED_IF_POSSIBLE, "A; B", true),
        arguments(Engine.POSTGRESQL, WRAPPED_IF_POSSIBLE, "VACUUM t", false),
        arguments(Engine.POSTGRESQL, WRAPPED_IF_POSSIBLE, "VACUUM t; A", false));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource
  void transactional(Engine engine, TransactionRule rule, String script, boolean expected) {
    assertThat(MigratorTrial.script(engine, rule, script))
        .isEqualTo(
            new MigrationScript(
                MigrationScript.Kind.SCRIPT,
                expected,
                new SourceLocation(Path.of("m.sql"), 3),
                null));
  }

  static Stream<Arguments> empty() {
    return Stream.of(arguments(WRAPPED, "-- nothing\n"), arguments(NONE, "BEGIN; COMMIT;"));
  }

  @ParameterizedTest
  @MethodSource
  void empty(TransactionRule rule, String script) throws Exception {
    assertThat(MigratorTrial.script(Engine.SQLITE, rule, script))
        .isEqualTo(
            new MigrationScript(
                MigrationScript.Kind.EMPTY, true, new SourceLocation(Path.of("m.sql"), 3), null));
    trial.run(rule, script);
    assertThat(trial.value("SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
  }

  @Test
  void itsOwnTransactionTakesThePlaceOfTheTools() throws Exception {
    trial.run(
        ONE_QUERY_OR_WRAPPED,
        "PRAGMA foreign_keys = OFF; BEGIN; CREATE TABLE t (a); COMMIT; PRAGMA foreign_keys = ON");
    assertThat(trial.value("SELECT count(*) FROM sqlite_schema")).isEqualTo("1");
  }

  @Test
  void aMissingPartStaysMissing() {
    SourceLocation place = SourceLocation.of(Path.of("down.sql"));
    ScriptSource part =
        new ScriptSource(MigrationScript.Kind.MISSING, place, "", WRAPPED, "there is no down.sql");
    assertThat(
            new SqlMigrator((revision, direction, engine) -> part, LayoutRules.NONE, Set.of())
                .script(MigratorTrial.REVISION, Direction.DOWNGRADE, Engine.SQLITE))
        .isEqualTo(
            new MigrationScript(MigrationScript.Kind.MISSING, true, place, "there is no down.sql"));
  }

  @Test
  void aTriggerGoesInWhole() throws Exception {
    trial.run(
        WRAPPED,
        """
        CREATE TABLE t (a, b);
        CREATE TRIGGER r AFTER INSERT ON t BEGIN
          UPDATE t SET b = CASE WHEN a = 1 THEN ';' END;
          UPDATE t SET a = a + 1;
        END;
        INSERT INTO t (a) VALUES (1);
        """);
    assertThat(trial.value("SELECT a || b FROM t")).isEqualTo("2;");
  }

  @Test
  void everyRowOfASelectIsComputed() throws Exception {
    trial.run(WRAPPED, "CREATE TABLE t (a)");
    assertThat(
            trial.failure(WRAPPED, "SELECT abs(column1) FROM (VALUES (1), (-9223372036854775808))"))
        .isEqualTo(
            "m.sql:3 SELECT abs(column1) FROM (VALUES (1), (-9223372036854775808)),"
                + " after 0 undone: [SQLITE_ERROR] SQL error or missing database (integer overflow)");
  }

  @Test
  void aFailureUndoesAWrappedScript() throws Exception {
    assertThat(trial.failure(WRAPPED, "CREATE TABLE t (a);\n\nDROP TABLE u;\nSELECT 1"))
        .isEqualTo(
            "m.sql:5 DROP TABLE u, after 1 undone:"
                + " [SQLITE_ERROR] SQL error or missing database (no such table: u)");
    assertThat(trial.value("SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
    trial.run(WRAPPED, "CREATE TABLE t (a)");
  }

  @Test
  void aFailureLeavesWhatWasSentBare() throws Exception {
    assertThat(trial.failure(NONE, "CREATE TABLE t (a); DROP TABLE u"))
        .isEqualTo(
            "m.sql:3 DROP TABLE u, after 1:"
                + " [SQLITE_ERROR] SQL error or missing database (no such table: u)");
    assertThat(trial.value("SELECT count(*) FROM sqlite_schema")).isEqualTo("1");
  }

  @Test
  void aFailureEndsTheScriptsOwnTransaction() throws Exception {
    assertThat(trial.failure(NONE, "CREATE TABLE t (a); BEGIN; CREATE TABLE u (a); DROP TABLE v"))
        .isEqualTo(
            "m.sql:3 DROP TABLE v, after 3:"
                + " [SQLITE_ERROR] SQL error or missing database (no such table: v)");
    assertThat(trial.value("SELECT group_concat(name) FROM sqlite_schema")).isEqualTo("t");
    trial.sql("BEGIN");
  }

  @Test
  void aDeferredConstraintFailsTheLastStatement() throws Exception {
    trial.sql("PRAGMA foreign_keys = ON");
    String script =
        "CREATE TABLE t (a PRIMARY KEY, b REFERENCES t DEFERRABLE INITIALLY DEFERRED);\n"
            + "INSERT INTO t VALUES (1, 2)";
    assertThat(trial.failure(WRAPPED, script))
        .isEqualTo(
            "m.sql:4 INSERT INTO t VALUES (1, 2), after 1 undone: [SQLITE_CONSTRAINT_FOREIGNKEY]"
                + " A foreign key constraint failed (FOREIGN KEY constraint failed)");
    trial.sql("BEGIN");
  }

  @Test
  void thePragmaForForeignKeysDoesNothingInsideATransaction() throws Exception {
    trial.sql("PRAGMA foreign_keys = ON");
    trial.run(WRAPPED, "PRAGMA foreign_keys = OFF; CREATE TABLE t (a)");
    assertThat(trial.value("PRAGMA foreign_keys")).isEqualTo("1");
    trial.run(NONE, "PRAGMA foreign_keys = OFF");
    assertThat(trial.value("PRAGMA foreign_keys")).isEqualTo("0");
  }

  @Test
  void aToolThatAvoidsTransactionsRefusesAMixture() {
    assertThat(trial.failure(WRAPPED_IF_POSSIBLE, "CREATE TABLE t (a);\nPRAGMA foreign_keys = OFF"))
        .isEqualTo(
            "m.sql:4 PRAGMA foreign_keys = OFF, after 0 undone: the script mixes statements that"
                + " cannot run in a transaction with others, which the tool rejects; move them"
                + " to a separate script");
  }

  @Test
  void vacuumFailsInAWrappedScriptAndRunsOutsideOne() throws Exception {
    assertThat(trial.failure(WRAPPED, "VACUUM"))
        .isEqualTo(
            "m.sql:3 VACUUM, after 0 undone: [SQLITE_ERROR] SQL error or missing database"
                + " (cannot VACUUM from within a transaction)");
    trial.run(WRAPPED_IF_POSSIBLE, "VACUUM");
    trial.run(NONE, "VACUUM");
  }

  @Test
  void ourTransactionStaysOpen() throws Exception {
    trial.sql("BEGIN");
    trial.run(WRAPPED, "CREATE TABLE t (a); INSERT INTO t VALUES (1)", Transactions.OURS);
    trial.run(NONE, "BEGIN; INSERT INTO t VALUES (2); COMMIT", Transactions.OURS);
    assertThat(trial.value("SELECT sum(a) FROM t")).isEqualTo("3");
    assertThat(trial.failure(WRAPPED, "DROP TABLE u", Transactions.OURS))
        .isEqualTo(
            "m.sql:3 DROP TABLE u, after 0:"
                + " [SQLITE_ERROR] SQL error or missing database (no such table: u)");
    trial.sql("ROLLBACK");
    assertThat(trial.value("SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
  }

  @Test
  void aStatementWithoutEndIsStopped() {
    assertThat(
            trial.failure(
                WRAPPED,
                "WITH RECURSIVE n (a) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT a FROM n"))
        .isEqualTo(
            "m.sql:3 WITH RECURSIVE n (a) AS (VALUES (1) UNION ALL SELECT 1 FROM n) SELECT a FROM"
                + " n, after 0 undone: the statement was stopped after 0.5 s, the time limit for"
                + " one statement; --statement-timeout sets another");
  }
}
