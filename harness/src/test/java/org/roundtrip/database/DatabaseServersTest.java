package org.roundtrip.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.database.Databases.ask;
import static org.roundtrip.database.Databases.run;
import static org.roundtrip.database.Databases.settings;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;

class DatabaseServersTest {

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aCopyHasWhatItsSourceHasAndGoesItsOwnWay(Engine engine) throws SQLException {
    try (DatabaseServer server = open(engine, "", "")) {
      ScratchDatabase source = server.create();
      run(source, "create table a (x int)");
      run(source, "insert into a values (1)");
      ScratchDatabase copy = server.copy(source);
      run(copy, "insert into a values (2)");
      copy.close();
      ScratchDatabase second = server.copy(source);
      assertThat(ask(source, "select count(*) from a")).isEqualTo("1");
      assertThat(ask(second, "select count(*) from a")).isEqualTo("1");
      assertThat(second.name()).isNotEqualTo(copy.name());
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void setupRunsInEveryDatabaseAndSessionAtEveryConnection(Engine engine) throws SQLException {
    String setup = "create table a (x int); insert into a values (1); insert into a values (2)";
    try (DatabaseServer server =
        open(engine, setup, "create temp table b (x int); insert into b values (7)")) {
      for (ScratchDatabase database : new ScratchDatabase[] {server.create(), server.create()}) {
        assertThat(ask(database, "select count(*) from a")).isEqualTo("2");
        assertThat(ask(database, "select x from b")).isEqualTo("7");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite|The SQL of the setting 'setup' failed on SQLite: [SQLITE_ERROR] SQL error or missing database (no such table: nowhere)",
        "postgresql|The SQL of the setting 'setup' failed on PostgreSQL: relation \"nowhere\" does not exist"
      })
  void setupThatFailsNamesTheSetting(String word, String message) {
    Engine engine = Engine.named(word).orElseThrow();
    assertThatThrownBy(() -> open(engine, "insert into nowhere values (1)", ""))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqlite|The SQL of the setting 'session' failed on SQLite: [SQLITE_ERROR] SQL error or missing database (no such table: nowhere)",
        "postgresql|The SQL of the setting 'session' failed on PostgreSQL: relation \"nowhere\" does not exist"
      })
  void sessionThatFailsNamesTheSetting(String word, String message) {
    Engine engine = Engine.named(word).orElseThrow();
    try (DatabaseServer server = open(engine, "", "insert into nowhere values (1)")) {
      ScratchDatabase database = server.create();
      assertThatThrownBy(database::connect)
          .isInstanceOf(EnvironmentException.class)
          .hasMessage(message);
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aDatabaseIsDroppedAlsoWhenSomebodyIsConnected(Engine engine) throws SQLException {
    try (DatabaseServer server = open(engine, "", "")) {
      ScratchDatabase database = server.create();
      try (Session session = database.connect()) {
        assertThat(ask(session, "select 1")).isEqualTo("1");
        database.close();
        database.close();
      }
      assertThat(server.create().name()).isNotEqualTo(database.name());
    }
  }

  @Test
  void aServerThatIsNoneIsRefused() {
    assertThatThrownBy(
            () ->
                DatabaseServers.open(Engine.POSTGRESQL, Databases.postgres("mysql://localhost/x")))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "\"mysql://localhost/x\" is not a PostgreSQL server; use auto, container, embedded, embedded:MAJOR or a URL such as postgresql://user:password@localhost:5432/postgres.");
  }

  private static DatabaseServer open(Engine engine, String setup, String session) {
    return DatabaseServers.open(engine, settings("embedded", setup, session));
  }
}
