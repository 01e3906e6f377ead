package org.roundtrip.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.UnknownRevisionException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgraderTest {

  private static final Consumer<Step> NOBODY = step -> {};

  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings(
          "embedded", DatabaseSettings.DEFAULT_IMAGE, "", "", Duration.ofSeconds(60));

  @TempDir private Path folder;
  private DatabaseServer sqlite;
  private DatabaseServer postgresql;

  @BeforeAll
  void open() {
    sqlite = DatabaseServers.open(Engine.SQLITE, SETTINGS);
    postgresql = DatabaseServers.open(Engine.POSTGRESQL, SETTINGS);
  }

  @AfterAll
  void close() {
    sqlite.close();
    postgresql.close();
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void upAndDownWithItsBooks(Engine engine) throws IOException, SQLException {
    write("a1", "", "CREATE TABLE users (id integer PRIMARY KEY);", "DROP TABLE users;");
    write("b1", "a1", "CREATE TABLE posts (id integer);", "DROP TABLE posts;");
    write("c1", "a1", "CREATE TABLE likes (id integer);", "DROP TABLE likes;");
    write("d1", "b1, c1", "", "");
    try (ScratchDatabase database = server(engine).create();
        Session session = UserDatabase.connect(database.url())) {
      List<Step> heard = new ArrayList<>();
      Upgrader upgrader = new Upgrader(project(), session, heard::add);

      assertThat(upgrader.current()).hasToString("base");
      assertThat(tables(session)).isEmpty();
      assertThat(upgrader.upgrade("head")).isEqualTo(heard);
      assertThat(heard.toString()).isEqualTo("[upgrade a1, upgrade b1, upgrade c1, upgrade d1]");
      assertThat(rows(session)).containsExactly("d1");
      assertThat(upgrader.upgrade("head")).isEmpty();

      assertThat(upgrader.downgrade("-1").toString()).isEqualTo("[downgrade d1]");
      assertThat(rows(session)).containsExactly("b1", "c1");
      assertThat(upgrader.downgrade("base")).hasSize(3);
      assertThat(rows(session)).isEmpty();
      assertThat(tables(session)).containsExactly("roundtrip_version");

      assertThat(upgrader.stamp(List.of("b1", "c1"))).hasToString("b1, c1");
      assertThat(rows(session)).containsExactly("b1", "c1");
      assertThat(session.connection().getAutoCommit()).isTrue();
    }
  }

  @Test
  void aDeferredConstraintThatIsViolatedFailsTheStep() throws IOException, SQLException {
    write("a3", "", "CREATE TABLE users (id integer PRIMARY KEY);", "DROP TABLE users;");
    write(
        "b3",
        "a3",
        """
        CREATE TABLE posts (author integer REFERENCES users DEFERRABLE INITIALLY DEFERRED);
        INSERT INTO posts VALUES (7);
        """,
        "DROP TABLE posts;");
    try (ScratchDatabase database = postgresql.create();
        Session session = UserDatabase.connect(database.url())) {
      Upgrader upgrader = new Upgrader(project(), session, NOBODY);

      UpgradeFailedException failure =
          catchThrowableOfType(UpgradeFailedException.class, () -> upgrader.upgrade("head"));

      assertThat(failure.done().toString()).isEqualTo("[upgrade a3]");
      assertThat(failure.getMessage())
          .contains("violates foreign key constraint \"posts_author_fkey\"")
          .endsWith(
              """
                  SET CONSTRAINTS ALL IMMEDIATE
              The step left no changes. The database is at a3.
              Completed before it: upgrade a3.""");
      assertThat(rows(session)).containsExactly("a3");
      assertThat(tables(session)).containsExactly("roundtrip_version", "users");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aStepThatFailsLeavesNothingAndTheBooksAreTrue(Engine engine)
      throws IOException, SQLException {
    write("a2", "", "CREATE TABLE users (id integer PRIMARY KEY);", "DROP TABLE users;");
    write("b2", "a2", "CREATE TABLE posts (id integer);\n\nDROP TABLE absent;", "");
    try (ScratchDatabase database = server(engine).create();
        Session session = UserDatabase.connect(database.url())) {
      Upgrader upgrader = new Upgrader(project(), session, NOBODY);

      UpgradeFailedException failure =
          catchThrowableOfType(UpgradeFailedException.class, () -> upgrader.upgrade("head"));

      assertThat(failure)
          .hasMessage(
              """
              The upgrade b2 failed at %s:8: %s
                  DROP TABLE absent
              The step left no changes. The database is at a2.
              Completed before it: upgrade a2."""
                  .formatted(
                      folder.resolve("b2_x.sql"),
                      engine == Engine.SQLITE
                          ? "[SQLITE_ERROR] SQL error or missing database (no such table: absent)"
                          : "ERROR: table \"absent\" does not exist"));
      assertThat(tables(session)).containsExactly("roundtrip_version", "users");
      assertThat(rows(session)).containsExactly("a2");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aStepWithoutATransactionSaysWhatStays(Engine engine) throws IOException, SQLException {
    String upgrade = "-- no transaction\nCREATE TABLE users (id integer);\nDROP TABLE absent;";
    write("a3", "", upgrade, "");
    try (ScratchDatabase database = server(engine).create();
        Session session = UserDatabase.connect(database.url())) {
      Upgrader upgrader = new Upgrader(project(), session, NOBODY);

      assertThatThrownBy(() -> upgrader.upgrade("head"))
          .isInstanceOf(UpgradeFailedException.class)
          .hasMessageEndingWith(
              """

                  DROP TABLE absent
              The first statement stays applied, because this step runs outside a transaction.
              The database is recorded at base: repair it by hand, then run again or use 'stamp'.""");
      assertThat(tables(session)).containsExactly("roundtrip_version", "users");
      assertThat(rows(session)).isEmpty();
    }
  }

  @Test
  void nothingIsRunWhenALaterDowngradeIsMissing() throws IOException, SQLException {
    write("a4", "", "CREATE TABLE users (id integer);", "-- irreversible: the data is gone\n");
    write("b4", "a4", "CREATE TABLE posts (id integer);", "DROP TABLE posts;");
    try (ScratchDatabase database = sqlite.create();
        Session session = UserDatabase.connect(database.url())) {
      Upgrader upgrader = new Upgrader(project(), session, NOBODY);
      upgrader.upgrade("head");

      assertThatThrownBy(() -> upgrader.downgrade("base"))
          .isInstanceOf(UnknownRevisionException.class)
          .hasMessage(
              "a4 cannot be downgraded, so nothing was run (%s:7): the data is gone"
                  .formatted(folder.resolve("a4_x.sql")));
      assertThat(rows(session)).containsExactly("b4");
    }
  }

  @Test
  void whatAScriptSetsDoesNotReachTheNextOne() throws IOException, SQLException {
    write("a5", "", "CREATE SCHEMA s;\nSET search_path = s;", "DROP SCHEMA s;");
    write("b5", "a5", "CREATE TABLE here (id integer);", "DROP TABLE here;");
    try (ScratchDatabase database = postgresql.create();
        Session session = UserDatabase.connect(database.url())) {
      new Upgrader(project(), session, NOBODY).upgrade("head");

      assertThat(tables(session)).containsExactly("here", "roundtrip_version");
    }
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void ofSeveralThatStartTogetherOneMigrates(Engine engine) throws Exception {
    write("a6", "", "-- no transaction\nCREATE TABLE users (id integer);", "");
    write("b6", "a6", "CREATE TABLE posts (id integer);", "");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (ScratchDatabase database = server(engine).create()) {
      Callable<Integer> start =
          () -> {
            try (Session session = UserDatabase.connect(database.url())) {
              return new Upgrader(project(), session, NOBODY).upgrade("head").size();
            }
          };
      List<Integer> taken = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(List.of(start, start, start, start))) {
        taken.add(one.get());
      }
      assertThat(taken).containsExactlyInAnyOrder(0, 0, 0, 2);
    } finally {
      threads.shutdownNow();
    }
  }

  private DatabaseServer server(Engine engine) {
    return engine == Engine.SQLITE ? sqlite : postgresql;
  }

  private MigrationProject project() {
    return ProjectDetector.open(folder, "native");
  }

  private void write(String id, String parents, String upgrade, String downgrade)
      throws IOException {
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        // Methods share the folder, as they share the servers.
        if (file.getFileName().toString().charAt(1) != id.charAt(1)) {
          Files.delete(file);
        }
      }
    }
    String text =
        "-- revision: %s\n-- revises: %s\n\n-- upgrade\n\n%s\n-- downgrade\n%s\n"
            .formatted(id, parents, upgrade, downgrade);
    Files.writeString(folder.resolve(id + "_x.sql"), text);
  }

  private static List<String> rows(Session session) throws SQLException {
    return texts(session, "SELECT revision FROM roundtrip_version ORDER BY 1");
  }

  private static List<String> tables(Session session) throws SQLException {
    return texts(
        session,
        session.engine() == Engine.SQLITE
            ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1"
            : "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  }

  private static List<String> texts(Session session, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
