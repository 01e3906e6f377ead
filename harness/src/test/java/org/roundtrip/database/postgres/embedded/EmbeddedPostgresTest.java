package org.roundtrip.database.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roundtrip.database.Databases.ask;
import static org.roundtrip.database.Databases.postgres;
import static org.roundtrip.database.Databases.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

class EmbeddedPostgresTest {

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 18})
  void startsCopiesAndGoesAway(int major) throws SQLException {
    Path data;
    long server;
    try (DatabaseServer postgres = open("embedded:" + major)) {
      assertThat(postgres.info().toString())
          .matches("PostgreSQL " + major + "\\.\\d+ \\(embedded\\)");
      ScratchDatabase source = postgres.create();
      run(source, "create table a as select 1 as x");
      try (ScratchDatabase copy = postgres.copy(source)) {
        assertThat(ask(copy, "select x from a")).isEqualTo("1");
      }
      data = Path.of(ask(source, "show data_directory"));
      server =
          Long.parseLong(
              ask(source, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
      assertThat(ProcessHandle.of(server)).isPresent();
    }
    assertThat(data.getParent()).doesNotExist();
    assertThat(ProcessHandle.of(server)).isEmpty();
  }

  @Test
  void aCacheThatAGroupMayWriteServesAsWell(@TempDir Path cache) throws IOException {
    String before = System.setProperty(CacheFolder.PROPERTY, cache.toString());
    try {
      Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
      open("embedded:16").close();
      try (Stream<Path> data = Files.find(cache, 4, (path, found) -> path.endsWith("data"))) {
        Files.setPosixFilePermissions(
            data.findFirst().orElseThrow(), PosixFilePermissions.fromString("rwxrwxr-x"));
      }

      try (DatabaseServer postgres = open("embedded:16")) {
        assertThat(postgres.info().version()).startsWith("16.");
      }
    } finally {
      if (before == null) {
        System.clearProperty(CacheFolder.PROPERTY);
      } else {
        System.setProperty(CacheFolder.PROPERTY, before);
      }
    }
  }

  @Test
  void theNewestIsTheDefault() {
    try (DatabaseServer postgres = open("embedded")) {
      assertThat(postgres.info().version()).startsWith("18.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "eighteen"})
  void aMajorThatIsNotPublishedIsRefused(String major) {
    assertThatThrownBy(() -> open("embedded:" + major))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "Embedded PostgreSQL %s is not available; use one of embedded:15, embedded:16, embedded:17, embedded:18, or specify a server with the setting 'postgres' (URL).",
            major);
  }

  @Test
  void aSessionIsTheSameInEveryTimeZone() throws SQLException {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try (DatabaseServer postgres = open("embedded");
        Session session = postgres.create().connect()) {
      assertThat(ask(session, "show timezone")).isEqualTo("UTC");
      assertThat(ask(session, "show statement_timeout")).isEqualTo("1min");
      assertThat(ask(session, "show application_name")).isEqualTo("roundtrip");
      assertThat(
              ask(session, "select datcollate from pg_database where datname = current_database()"))
          .isEqualTo("C");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() throws SQLException {
    try (DatabaseServer postgres = open("embedded");
        ScratchDatabase database = postgres.create()) {
      String url =
          database.url().replaceFirst("jdbc:", "").replaceFirst("password=[^&]*", "password=guess");
      assertThatThrownBy(() -> open(url))
          .isInstanceOf(EnvironmentException.class)
          .hasMessage(
              "The PostgreSQL server at %s rejects the user \"postgres\" (password authentication failed for user \"postgres\"); check the user and the password in the URL.",
              url.replaceFirst(".*//", "").replaceFirst("/.*", ""));
    }
  }

  @Test
  void aKilledJvmLeavesNoServerAndTheNextRunRemovesItsData() throws Exception {
    Run run = Run.start();
    run.jvm().destroyForcibly().waitFor();
    awaitEnd(run.server());
    assertThat(run.data()).exists();
    open("embedded").close();
    assertThat(run.data().getParent()).doesNotExist();
  }

  @Test
  void aTerminatedJvmLeavesNothing() throws Exception {
    Run run = Run.start();
    run.jvm().destroy();
    run.jvm().waitFor();
    assertThat(run.data().getParent()).doesNotExist();
    assertThat(ProcessHandle.of(run.server())).isEmpty();
  }

  /** A JVM of its own with an open server. */
  private record Run(Process jvm, Path data, long server) {

    static Run start() throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String classPath = System.getProperty("java.class.path");
      Process jvm = new ProcessBuilder(java, "-cp", classPath, Waits.class.getName()).start();
      try (BufferedReader said = jvm.inputReader(StandardCharsets.UTF_8)) {
        Path data = Path.of(said.readLine());
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        assertThat(ProcessHandle.of(Long.parseLong(pid))).isPresent();
        return new Run(jvm, data, Long.parseLong(pid));
      }
    }
  }

  /** A program that opens a server and never closes it. */
  static final class Waits {
    public static void main(String[] arguments) throws Exception {
      DatabaseServer server = open("embedded");
      System.out.println(ask(server.create(), "show data_directory"));
      Thread.sleep(Duration.ofMinutes(1).toMillis());
    }
  }

  private static void awaitEnd(long process) throws InterruptedException {
    for (int i = 0; i < 1_000 && ProcessHandle.of(process).isPresent(); i++) {
      Thread.sleep(10);
    }
    assertThat(ProcessHandle.of(process)).isEmpty();
  }

  private static DatabaseServer open(String where) {
    return DatabaseServers.open(Engine.POSTGRESQL, postgres(where));
  }
}
