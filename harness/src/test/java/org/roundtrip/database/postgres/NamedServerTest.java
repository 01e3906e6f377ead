package org.roundtrip.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.database.Databases.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.postgres.embedded.EmbeddedPostgres;
import org.roundtrip.dialect.Engine;

/** The embedded server stands in for the user's. */
class NamedServerTest {

  private static PostgresServer theirs;

  @BeforeAll
  static void start() {
    theirs =
        PostgresServer.open(
            Engine.POSTGRESQL,
            EmbeddedPostgres.start("15", List.of(), sentence -> {}),
            DatabaseSettings.defaults());
  }

  @AfterAll
  static void stop() {
    theirs.close();
  }

  @Test
  void scratchDatabasesHaveOurPrefixAndGoAwayAtTheEnd() throws SQLException {
    List<String> before = databases();
    try (DatabaseServer server = open(url("postgres"))) {
      assertThat(server.info().toString()).matches("PostgreSQL 15\\.\\d+ \\(server\\)");
      ScratchDatabase database = server.create();
      ScratchDatabase copy = server.copy(database);
      assertThat(database.name())
          .matches("roundtrip_" + ProcessHandle.current().pid() + "_[0-9a-f]{8}_1");
      assertThat(databases()).contains(database.name(), copy.name());
    }
    assertThat(databases()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // name                 | pid       | host  | age in hours | dropped
        "roundtrip_999999999_a1_1 | 999999999 | here  | 0  | true",
        "roundtrip_999999999_a1_2 | 999999999 | there | 25 | true",
        "roundtrip_999999999_a1_3 | 999999999 | there | 23 | false",
        "roundtrip_999999999_a1_4 | ours      | here  | 23 | false",
        "roundtrip_999999999_a1_5 | ours      | here  | 25 | true",
        "roundtrip_999999999_a1_6 |           | here  | 25 | false",
        "roundtrip_production     | 999999999 | here  | 25 | false",
        "shop                     | 999999999 | here  | 25 | false",
      })
  void onlyWhatWeMadeAndNobodyUsesIsDropped(
      String name, String pid, String host, int hours, boolean dropped) throws SQLException {
    onTheirs("CREATE DATABASE " + name);
    if (pid != null) {
      String comment =
          "roundtrip pid=%s host=%s started=%s"
              .formatted(
                  pid.replace("ours", String.valueOf(ProcessHandle.current().pid())),
                  host.equals("here") ? LocalHost.name() : "elsewhere",
                  Instant.now().minus(Duration.ofHours(hours)));
      onTheirs("COMMENT ON DATABASE %s IS '%s'".formatted(name, comment));
    }
    open(url("postgres")).close();
    assertThat(databases().contains(name)).isEqualTo(!dropped);
    onTheirs("DROP DATABASE IF EXISTS " + name);
  }

  @Test
  void aWrongPasswordIsOneSentence() {
    assertRefused(
        "postgresql://postgres:wrong@" + hosts() + "/postgres",
        "The PostgreSQL server at %s rejects the user \"postgres\" (password authentication failed for user \"postgres\"); check the user and the password in the URL."
            .formatted(hosts()));
  }

  @Test
  void aDatabaseThatIsNotThereIsOneSentence() {
    assertRefused(
        url("nowhere"),
        "The PostgreSQL server at %s has no such database (database \"nowhere\" does not exist); specify an existing database in the URL."
            .formatted(hosts()));
  }

  @Test
  void aClosedPortIsOneSentence() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertRefused(
        "postgres://127.0.0.1:" + port,
        "No PostgreSQL server answers at 127.0.0.1:%d (Connection refused); start it, or check the URL."
            .formatted(port));
  }

  @Test
  void aHostThatIsNotThereIsOneSentence() {
    assertRefused(
        "jdbc:postgresql://no-such-host.invalid:5432/x?user=me",
        "There is no host named no-such-host.invalid; check the URL of the PostgreSQL server.");
  }

  @Test
  void aUserWhoMayNotMakeDatabasesIsOneSentence() throws SQLException {
    onTheirs("CREATE ROLE guest LOGIN PASSWORD 'a b'");
    try (DatabaseServer server = open("postgresql://guest:a%20b@" + hosts() + "/postgres")) {
      assertThatThrownBy(server::create)
          .isInstanceOf(EnvironmentException.class)
          .message()
          .matches(
              "The PostgreSQL server at %s does not allow the user \"guest\" to create the database roundtrip_\\w+_1 from template0 \\(permission denied to create database\\); run ALTER ROLE guest CREATEDB there, or specify another user in the URL\\."
                  .formatted(hosts()));
    }
  }

  @Test
  void aServerThatStopsIsOneSentence() {
    ProvidedServer provided = EmbeddedPostgres.start("15", List.of(), sentence -> {});
    try (DatabaseServer server =
        PostgresServer.open(Engine.POSTGRESQL, provided, DatabaseSettings.defaults())) {
      ScratchDatabase database = server.create();
      provided.stop().run();
      assertThatThrownBy(() -> server.copy(database))
          .isInstanceOf(EnvironmentException.class)
          .message()
          .matches(
              "The PostgreSQL server at %s stopped while Roundtrip tried to create the database roundtrip_\\w+_2 from roundtrip_\\w+_1 \\(.+\\); check its log, then run again\\."
                  .formatted(provided.address().hosts()));
      assertThatThrownBy(database::connect)
          .isInstanceOf(EnvironmentException.class)
          .hasMessage(
              "No PostgreSQL server answers at %s (Connection refused); start it, or check the URL.",
              provided.address().hosts());
    }
  }

  private static void assertRefused(String url, String message) {
    assertThatThrownBy(() -> open(url))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(message);
  }

  private static DatabaseServer open(String url) {
    return DatabaseServers.open(Engine.POSTGRESQL, postgres(url));
  }

  private static String hosts() {
    return theirs.connections().address().hosts();
  }

  private static String url(String database) {
    return theirs.connections().address().fullUrlOf(database);
  }

  private static List<String> databases() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = theirs.connections().open("postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select datname from pg_database order by 1")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static void onTheirs(String sql) throws SQLException {
    try (Connection connection = theirs.connections().open("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
