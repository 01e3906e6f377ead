package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void afterTheCommandWasAskedToStop() throws Exception {
    CommandProcess run = verifyWhatWaits();
    ProcessHandle server = run.serverThatLogged("waiting");
    run.jvm().destroy();

    CommandRun end = run.end();
    assertThat(end.exitCode()).isEqualTo(128 + 15);
    assertThat(end.out())
        .contains(
            "× the checks that need a database: the run was interrupted  (",
            "Not verified: the run was interrupted");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"incomplete\": true,\n  \"exitCode\": 3,\n");
    assertThat(end.err()).isIn("", "roundtrip: Interrupted; the scratch databases are removed.\n");
    assertThat(run.leftovers()).isEmpty();
    assertGone(server);
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
    Files.writeString(migrations().resolve("b1.sql"), WAITS);
    return verify("SELECT 1;");
  }

  private CommandProcess verify(String upgrade) throws IOException {
    Files.writeString(
        migrations().resolve("a1.sql"),
        "-- revision: a1\n-- message: ask\n-- upgrade\n%s\n-- downgrade\nSELECT 1;\n"
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
        "json=" + folder.resolve("report.json"));
  }

  private Path migrations() throws IOException {
    return Files.createDirectories(folder.resolve("migrations"));
  }

  private static void assertGone(ProcessHandle server) throws Exception {
    server.onExit().get(20, TimeUnit.SECONDS);
    assertThat(server.isAlive()).isFalse();
  }
}
