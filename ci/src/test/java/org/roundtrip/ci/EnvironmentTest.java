package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;

/** A server or a disk that cannot be had gives one sentence and the exit code 3. */
class EnvironmentTest {

  @TempDir private Path folder;
  private Path migrations;

  @BeforeEach
  void history() throws IOException {
    migrations = Files.createDirectory(folder.resolve("migrations"));
    Files.writeString(
        migrations.resolve("a1.sql"),
        "-- revision: a1\n-- message: ask\n-- upgrade\nSELECT 1;\n-- downgrade\nSELECT 1;\n");
  }

  @Test
  void wrongCredentials() {
    DatabaseSettings embedded =
        new DatabaseSettings(
            "embedded", DatabaseSettings.DEFAULT_IMAGE, "", "", Duration.ofSeconds(60));
    try (DatabaseServer server = DatabaseServers.open(Engine.POSTGRESQL, embedded)) {
      String hosts = server.create().url().replaceFirst("jdbc:postgresql://", "").split("/")[0];
      CommandRun run =
          CommandRun.of(
              "verify",
              migrations.toString(),
              "--database",
              "postgresql",
              "--postgres",
              "postgresql://postgres:wrong@" + hosts + "/postgres");
      assertRefused(
          run,
          "The PostgreSQL server at %s rejects the user \"postgres\" (password authentication failed for user \"postgres\"); check the user and the password in the URL."
              .formatted(hosts));
    }
  }

  @Test
  void noDocker() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertRefused(
        verifyInContainer(port),
        "Docker does not respond at tcp://127.0.0.1:%d (Connect to http://127.0.0.1:%1$d failed: Connection refused); start it, or choose --postgres embedded."
            .formatted(port));
  }

  @Test
  void dockerThatAnswersOnceAndThenDoesNot() throws Exception {
    assumeFalse(
        Files.exists(Path.of("/var/run/docker.sock")),
        "Testcontainers would turn to the Docker that is here");
    try (ServerSocket docker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answerPings(docker), "half-a-docker");
      thread.start();

      CommandRun run = verifyInContainer(docker.getLocalPort());

      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("roundtrip: ")
          .contains("Docker at tcp://127.0.0.1:" + docker.getLocalPort())
          .endsWith("choose --postgres embedded.\n")
          .containsOnlyOnce("\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sqlite     | The server ran out of room while MIGRATIONS/a1.sql:5 was running ([SQLITE_FULL] Insertion failed because database is full (database or disk is full)); free disk space or memory, then run again.",
        "postgresql | Embedded PostgreSQL cannot be started (No space left on device).",
      })
  void noSpace(String database, String message) throws Exception {
    assumeTrue(CommandProcess.canLimitSpace(folder), "this system allows no mounts of our own");
    Files.writeString(
        migrations.resolve("a1.sql"),
        """
        -- revision: a1
        -- message: add much

        -- upgrade
        CREATE TABLE much AS SELECT zeroblob(4000000) AS zeros;

        -- downgrade
        DROP TABLE much;
        """);
    String[] arguments = {
      "verify", migrations.toString(), "--database", database, "--postgres", "embedded"
    };

    CommandRun run = CommandProcess.startInLittleSpace(folder, arguments).end();
    assertThat(run.err())
        .isEqualTo(
            "roundtrip: %s%n".formatted(message.replace("MIGRATIONS", migrations.toString())));
    assertThat(run.exitCode()).isEqualTo(3);
  }

  private CommandRun verifyInContainer(int port) throws Exception {
    return CommandProcess.start(
            folder,
            Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + port),
            "verify",
            migrations.toString(),
            "--database",
            "postgresql",
            "--postgres",
            "container")
        .end();
  }

  private static void assertRefused(CommandRun run, String message) {
    assertThat(run.err()).isEqualTo("roundtrip: %s%n".formatted(message));
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
  }

  /** Says that it is well, and hangs up on everything else. */
  private static void answerPings(ServerSocket docker) {
    byte[] well =
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOK"
            .getBytes(StandardCharsets.US_ASCII);
    while (!docker.isClosed()) {
      try (Socket caller = docker.accept();
          OutputStream answer = caller.getOutputStream()) {
        byte[] request = new byte[4096];
        int length = caller.getInputStream().read(request);
        if (new String(request, 0, Math.max(0, length), StandardCharsets.US_ASCII)
            .startsWith("GET /_ping")) {
          answer.write(well);
        }
      } catch (IOException e) {
        // The caller has hung up, or the test is over.
        continue;
      }
    }
  }
}
