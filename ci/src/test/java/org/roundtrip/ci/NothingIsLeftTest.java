package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run ends, no server stays behind, and no scratch database. */
class NothingIsLeftTest {

  private static final String WAITS =
      """
      -- revision: b1
      -- revises: a1
      -- message: wait for what never comes

      -- upgrade
      DO $$ BEGIN RAISE LOG 'waiting'; END $$; SELECT pg_sleep(600);

      -- downgrade
      SELECT 1;
      """;

  private static final String LOSES_ROWS =
      """
      -- revision: a2
      -- revises: a1
      -- message: lose rows

      -- upgrade
      UPDATE t SET name = '';

      -- downgrade
      SELECT 1;
      """;

  @TempDir private Path folder;

  @Test
  void afterARunAndAfterOneWithFindings() throws Exception {
    CommandProcess clean = verify("SELECT 1;");
    assertThat(clean.end().exitCode()).isZero();
    assertThat(clean.leftovers()).isEmpty();

    CommandProcess failed = verify("SELECT wrong;");
    assertThat(failed.end().exitCode()).isEqualTo(1);
    assertThat(failed.leftovers()).isEmpty();
  }

  @Test
  void afterTheServerWasKilledHalfWay() throws Exception {
    CommandProcess run = verifyWhatWaits();
    ProcessHandle server = run.serverThatLogged("waiting");
    server.destroyForcibly();

    CommandRun end = run.end();
    assertThat(end.exitCode()).isEqualTo(3);
    assertThat(end.out())
        .contains(
            "PostgreSQL failed: The server stopped while ", "Not verified: PostgreSQL failed; ");
    assertThat(end.err())
        .matches(
            "roundtrip: The server stopped while .+ \\(.+[^.]\\); check its log, then run again\\.\n");
    assertThat(run.leftovers()).isEmpty();
    assertGone(server);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void afterTheCommandWasAskedToStop(String signal, int exitCode) throws Exception {
    Files.writeString(migrations().resolve("a2.sql"), LOSES_ROWS);
    CommandProcess run = verifyWhatWaits();
    // First the whole history waits, then the revision by itself, after the one that loses rows.
    ProcessHandle server = run.serverThatLogged("waiting", 2);
    assumeTrue(signal.equals("TERM") || heedsInterrupts(run));
    send(signal, run.jvm().toHandle());

    CommandRun end = run.end();
    assertThat(end.exitCode()).isEqualTo(exitCode);
    assertThat(end.out())
        .contains(
            "× the checks that need a database: the run was interrupted  (",
            "Not verified: the run was interrupted; ");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"incomplete\": true,\n  \"exitCode\": 3,\n");
    assertThat(folder.resolve("cases")).isDirectoryRecursivelyContaining("glob:**/case.sql");
    assertThat(end.err()).isIn("", "roundtrip: Interrupted; the scratch databases are removed.\n");
    assertThat(run.leftovers()).isEmpty();
    assertGone(server);
  }

  /** A terminal sends a signal to every process, and so may a build server. */
  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void afterTheServerWasAskedToStopAsWell(String signal) throws Exception {
    CommandProcess run = verifyWhatWaits();
    ProcessHandle server = run.serverThatLogged("waiting");
    assumeTrue(signal.equals("TERM") || heedsInterrupts(run));
    ProcessHandle watchdog = server.parent().orElseThrow();
    for (ProcessHandle process : List.of(run.jvm().toHandle(), watchdog, server)) {
      send(signal, process);
    }

    assertThat(run.end().exitCode()).isIn(130, 143);
    assertThat(run.leftovers()).isEmpty();
    assertGone(server);
  }

  /** A shell starts a job in the background with SIGINT ignored, and its processes inherit that. */
  private static boolean heedsInterrupts(CommandProcess run) throws IOException {
    Path status = Path.of("/proc", String.valueOf(run.jvm().pid()), "status");
    boolean heeds =
        !Files.exists(status)
            || Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> (Long.parseLong(line.substring(8), 16) & 2) != 0);
    if (!heeds) {
      run.jvm().destroyForcibly();
    }
    return heeds;
  }

  private static void send(String signal, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
  }

  @Test
  void afterTheCommandWasKilledAndRunAgain() throws Exception {
    CommandProcess run = verifyWhatWaits();
    ProcessHandle server = run.serverThatLogged("waiting");
    run.jvm().destroyForcibly();
    run.end();
    assertGone(server);
    assertThat(run.leftovers()).isNotEmpty();

    Files.delete(migrations().resolve("b1.sql"));
    CommandProcess again = verify("SELECT 1;");
    assertThat(again.end().exitCode()).isZero();
    assertThat(again.leftovers()).isEmpty();
  }

  private CommandProcess verifyWhatWaits() throws IOException {
    boolean second = Files.exists(migrations().resolve("a2.sql"));
    Files.writeString(
        migrations().resolve("b1.sql"),
        second ? WAITS.replace("revises: a1", "revises: a2") : WAITS);
    return verify("CREATE TABLE IF NOT EXISTS t (id integer PRIMARY KEY, name text);");
  }

  private CommandProcess verify(String upgrade) throws IOException {
    Files.writeString(
        migrations().resolve("a1.sql"),
        "-- revision: a1\n-- message: ask\n-- upgrade\n%s\n-- downgrade\nDROP TABLE IF EXISTS t;\n"
            .formatted(upgrade));
    return CommandProcess.start(
        folder,
        Map.of(),
        "verify",
        folder.resolve("migrations").toString(),
        "--postgres",
        "embedded",
        "--database",
        "postgresql",
        "--database",
        "sqlite",
        "--report",
        "json=" + folder.resolve("report.json"),
        "--save-case",
        folder.resolve("cases").toString());
  }

  private Path migrations() throws IOException {
    return Files.createDirectories(folder.resolve("migrations"));
  }

  private static void assertGone(ProcessHandle server) throws Exception {
    server.onExit().get(20, TimeUnit.SECONDS);
    assertThat(server.isAlive()).isFalse();
  }
}
