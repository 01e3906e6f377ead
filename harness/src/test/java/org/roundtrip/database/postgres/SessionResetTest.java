package org.roundtrip.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

/** A script must find a session that was reset as it would find a new one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionResetTest {

  private static final String SESSION = "SET search_path TO app, public";

  private DatabaseServer server;

  @BeforeAll
  void open() {
    DatabaseSettings defaults = DatabaseSettings.defaults();
    server =
        DatabaseServers.open(
            Engine.POSTGRESQL,
            new DatabaseSettings(
                "embedded",
                defaults.postgresImage(),
                "CREATE SCHEMA app; CREATE ROLE reader; CREATE SEQUENCE app.numbers;",
                SESSION,
                defaults.statementTimeout()));
  }

  @AfterAll
  void close() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET search_path TO pg_catalog            | SHOW search_path
          SET statement_timeout TO 1               | SHOW statement_timeout
          SET TimeZone TO 'Asia/Tokyo'             | SHOW TimeZone
          SET session_replication_role TO replica  | SHOW session_replication_role
          SET ROLE reader                          | SELECT current_user
          SET SESSION AUTHORIZATION reader         | SELECT session_user
          CREATE TEMP TABLE numbers (id int)       | SELECT 'numbers'::regclass::oid < 0
          SELECT pg_advisory_lock(1)               | SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
          LISTEN news                              | SELECT count(*) FROM pg_listening_channels()
          DECLARE c CURSOR WITH HOLD FOR SELECT 1  | SELECT count(*) FROM pg_cursors
          """)
  void aSessionIsRestored(String change, String question) throws SQLException {
    try (ScratchDatabase database = server.create();
        Session session = database.connect()) {
      String expected = answer(session, question);
      execute(session, change);

      assertThat(database.restore(session)).isTrue();
      assertThat(answer(session, question)).isEqualTo(expected);
      assertThat(answer(session, "SHOW search_path")).isEqualTo("app, public");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "PREPARE question AS SELECT 1",
        "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database()"
            + " || ' SET work_mem TO ''1MB'''; END $$",
        "BEGIN"
      })
  void aSessionThatANewOneWouldDifferFromIsNot(String change) throws SQLException {
    try (ScratchDatabase database = server.create();
        Session session = database.connect()) {
      execute(session, change);

      assertThat(database.restore(session)).isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"nextval('numbers')", "setval('numbers', 7)"})
  void aSessionForgetsItsSequences(String call) throws SQLException {
    try (ScratchDatabase database = server.create();
        Session session = database.connect()) {
      execute(session, "SELECT " + call);

      assertThat(database.restore(session)).isTrue();
      assertThatThrownBy(() -> answer(session, "SELECT lastval()"))
          .hasMessageContaining("lastval is not yet defined in this session");
    }
  }

  private static void execute(Session session, String sql) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(Session session, String question) throws SQLException {
    Connection connection = session.connection();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
