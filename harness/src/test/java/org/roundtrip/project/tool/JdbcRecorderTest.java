package org.roundtrip.project.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.Databases;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

class JdbcRecorderTest {

  private DatabaseServer server;
  private ScratchDatabase database;
  private JdbcRecorder recorder;
  private ToolConnections connections;

  /** What a tool does with a connection. */
  private interface Work {
    void with(Connection connection, Statement statement) throws SQLException;
  }

  @AfterEach
  void close() throws SQLException {
    connections.close();
    database.close();
    server.close();
  }

  private Recording record(Engine engine, Work work) throws SQLException {
    if (server == null) {
      server = DatabaseServers.open(engine, DatabaseSettings.defaults());
      database = server.create();
    } else {
      connections.close();
    }
    recorder = new JdbcRecorder(engine, Set.of("books"), "SET ROLE NONE"::equals);
    connections = new ToolConnections(database, recorder);
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      work.with(connection, statement);
    }
    return recorder.recording();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void statementsAndTransactionsAreSeenInOrder(Engine engine) throws Exception {
    Recording recording =
        record(
            engine,
            (connection, statement) -> {
              statement.execute("CREATE TABLE books (id int)");
              statement.execute("CREATE TABLE t (a int)");
              connection.setAutoCommit(false);
              statement.executeUpdate("INSERT INTO books VALUES (1)");
              statement.addBatch("INSERT INTO t VALUES (1)");
              statement.addBatch("INSERT INTO t VALUES (2)");
              statement.executeBatch();
              connection.commit();
              connection.commit();
              statement.execute("INSERT INTO t VALUES (3)");
              connection.rollback();
              statement.execute("INSERT INTO t VALUES (4)");
              connection.setAutoCommit(true);
              statement.executeUpdate("INSERT INTO t VALUES (5)");
            });
    assertThat(recording.statements())
        .containsExactly(
            "CREATE TABLE t (a int)",
            "BEGIN",
            "INSERT INTO t VALUES (1)",
            "INSERT INTO t VALUES (2)",
            "COMMIT",
            "BEGIN",
            "INSERT INTO t VALUES (3)",
            "ROLLBACK",
            "BEGIN",
            "INSERT INTO t VALUES (4)",
            "COMMIT",
            "INSERT INTO t VALUES (5)");
    assertThat(recording.repeatable()).isTrue();
    assertThat(recording.settings())
        .isEqualTo(engine == Engine.SQLITE ? List.of("PRAGMA foreign_keys = OFF") : List.of());
    replay(recording);
  }

  private void replay(Recording recording) throws Exception {
    try (ScratchDatabase other = server.create();
        Session session = other.connect()) {
      SourceLocation file = SourceLocation.of(Path.of("m.sql"));
      RecordedScript.of(
              database.engine(),
              recording,
              new Revision(new RevisionId("1"), "m", "m", List.of(), List.of(), List.of(), file),
              new MigrationScript(MigrationScript.Kind.SCRIPT, false, file, null))
          .repeat(session, false, StatementListener.NONE);
      String rows = "SELECT count(*) || ' ' || sum(a) FROM t";
      assertThat(Databases.ask(session, rows)).isEqualTo("4 12");
      assertThat(Databases.ask(database, rows)).isEqualTo("4 12");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void questionsAboutTheDatabaseAreLeftOut(Engine engine) throws Exception {
    Recording recording =
        record(
            engine,
            (connection, statement) -> {
              statement.execute("CREATE TABLE books (id int)");
              if (engine == Engine.SQLITE) {
                statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 't'");
                statement.executeQuery("SELECT tbl_name FROM main.sqlite_schema");
                statement.executeQuery("PRAGMA foreign_keys");
                statement.executeQuery("PRAGMA table_info('t')");
                statement.executeQuery("SELECT name FROM pragma_table_list");
              } else {
                statement.execute("SET ROLE NONE");
                statement.executeQuery("SELECT version(), current_schema()");
                statement.executeQuery("SHOW search_path");
                statement.executeQuery("SELECT pg_try_advisory_lock(1)");
                statement.executeQuery(
                    "SELECT EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_namespace n ON"
                        + " n.oid = c.relnamespace, information_schema.tables)");
              }
              try (PreparedStatement books =
                  connection.prepareStatement("SELECT * FROM \"books\" WHERE id > ?")) {
                books.setInt(1, 1);
                books.executeQuery();
              }
            });
    assertThat(recording).isEqualTo(recording(List.of(), true));
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void whatDependsOnRowsCannotBeRepeated(Engine engine) throws Exception {
    record(engine, (connection, statement) -> statement.execute("CREATE TABLE t (a int)"));
    Work query = (connection, statement) -> statement.executeQuery("SELECT * FROM t");
    Work mixed =
        (connection, statement) ->
            statement.executeQuery(
                "SELECT * FROM t, "
                    + (engine == Engine.SQLITE ? "sqlite_master" : "pg_catalog.pg_class"));
    Work shown =
        (connection, statement) -> {
          statement.execute("SELECT * FROM t");
          try (ResultSet rows = statement.getResultSet()) {
            rows.next();
          }
        };
    Work parameters =
        (connection, statement) -> {
          try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
            insert.setInt(1, 1);
            insert.execute();
          }
        };
    for (Work work : new Work[] {query, mixed, shown, parameters}) {
      assertThat(record(engine, work).repeatable()).isFalse();
    }
    Work unread = (connection, statement) -> statement.execute("SELECT * FROM t");
    assertThat(record(engine, unread)).isEqualTo(recording(List.of("SELECT * FROM t"), true));
    assertThat(
            record(
                    engine,
                    (connection, statement) -> {
                      recorder.showsResults(true);
                      shown.with(connection, statement);
                    })
                .repeatable())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void twoTransactionsAtOnceCannotBeRepeated(Engine engine) throws Exception {
    record(
        engine,
        (connection, statement) -> {
          statement.execute("CREATE TABLE t (a int)");
          connection.setAutoCommit(false);
          statement.execute("SELECT * FROM t");
          try (Connection other = connections.getConnection();
              Statement beside = other.createStatement()) {
            beside.execute("SELECT 1 FROM t");
          }
        });
    assertThat(recorder.recording().repeatable()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aFailureSaysWhatHadRun(Engine engine) throws Exception {
    record(
        engine,
        (connection, statement) -> {
          statement.execute("CREATE TABLE t (a int)");
          statement.execute("CREATE TABLE books (id int)");
          statement.execute("INSERT INTO books VALUES (1)");
          connection.setAutoCommit(false);
          statement.execute("INSERT INTO t VALUES (1)");
          assertThatThrownBy(() -> statement.execute("DROP TABLE missing\n"))
              .isInstanceOf(SQLException.class);
        });
    JdbcRecorder.Failure failure = recorder.failure().orElseThrow();
    assertThat(failure.statement()).isEqualTo("DROP TABLE missing");
    assertThat(failure.applied()).isEqualTo(1);
    assertThat(failure.inTransaction()).isTrue();
    assertThat(failure.exception().getMessage()).contains("missing");
    assertThat(recorder.recording().statements())
        .containsExactly("CREATE TABLE t (a int)", "BEGIN", "INSERT INTO t VALUES (1)", "ROLLBACK");
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aPragmaThatSetsIsSentAndWhatGoesPastIsNot(Engine engine) throws Exception {
    Recording recording =
        record(
            engine,
            (connection, statement) -> {
              if (engine == Engine.SQLITE) {
                statement.execute("PRAGMA foreign_keys = ON");
                statement.executeUpdate("CREATE TABLE t (a int); CREATE TABLE u (a int);");
              } else {
                statement.execute("CREATE TABLE t AS SELECT {fn upper('x')} AS a");
                connection.unwrap(PGConnection.class);
              }
            });
    assertThat(recording)
        .isEqualTo(
            engine == Engine.SQLITE
                ? recording(
                    List.of(
                        "PRAGMA foreign_keys = ON",
                        "CREATE TABLE t (a int)",
                        "CREATE TABLE u (a int)"),
                    true)
                : recording(List.of("CREATE TABLE t AS SELECT upper('x') AS a"), false));
  }

  /** With the settings that the database has. */
  private Recording recording(List<String> statements, boolean repeatable) {
    List<String> settings =
        database.engine() == Engine.SQLITE ? List.of("PRAGMA foreign_keys = OFF") : List.of();
    return new Recording(statements, List.of(), settings, repeatable);
  }
}
