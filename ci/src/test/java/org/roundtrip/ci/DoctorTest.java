package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that do not depend on this machine, each in full. */
class DoctorTest {

  private static final String CACHE =
      "Set ROUNDTRIP_CACHE to a directory, or use --cache DIR, to reuse the results of earlier runs.";

  @TempDir private Path folder;
  private Path migrations;

  @BeforeEach
  void project() throws IOException {
    migrations = Files.createDirectories(folder.toRealPath().resolve("app/db"));
    Files.writeString(migrations.resolve("1_users.up.sql"), "CREATE TABLE users (id int);\n");
    Files.writeString(migrations.resolve("1_users.down.sql"), "DROP TABLE users;\n");
  }

  @Test
  void everyNeedHasALine() {
    CommandRun run = CommandRun.of("doctor", migrations.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).allMatch(line -> line.matches("\\w{3,10} +(ok|no)  \\S.*"));
    Map<String, String> lines = lines(run);
    assertThat(lines)
        .containsOnlyKeys("Java", "SQLite", "Docker", "PostgreSQL", "project", "git", "cache")
        .containsEntry("Java", "ok " + Runtime.version() + " in " + System.getProperty("java.home"))
        .containsEntry(
            "project",
            "ok '%s' has the layout golang-migrate and 1 revision for SQLite and PostgreSQL."
                .formatted(migrations))
        .containsEntry(
            "git", "no '%s' is not in a git repository; --since needs one.".formatted(migrations));
    assertThat(lines.get("Docker")).matches("ok responds at .*|no .* --postgres embedded\\.");
    assertThat(lines.get("PostgreSQL")).startsWith("ok embedded ");
  }

  @Test
  void theDepthOfTheCloneIsTold() throws IOException {
    Path git = Files.createDirectory(migrations.resolveSibling(".git"));
    assertThat(lines(CommandRun.of("doctor", migrations.toString())))
        .containsEntry("git", "ok '%s' has the whole history.".formatted(git.getParent()));

    Files.writeString(git.resolve("shallow"), "0123\n");
    assertThat(lines(CommandRun.of("doctor", migrations.toString())))
        .containsEntry(
            "git",
            "no The clone in '%s' is shallow; --since needs the history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI, or git fetch --unshallow)."
                .formatted(git.getParent()));
  }

  @Test
  void withoutMigrationsNothingRuns() {
    CommandRun run = CommandRun.of("doctor", "no-such-folder");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(lines(run))
        .containsEntry(
            "project",
            "no 'no-such-folder' does not exist; name the folder that contains the migrations.");
  }

  @Test
  void aPythonThatIsMissingIsNamed() throws IOException {
    Files.writeString(migrations.resolve("alembic.ini"), "[alembic]\nscript_location = .\n");

    CommandRun run = CommandRun.of("doctor", migrations.toString(), "--tool", "python=./no-python");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(lines(run))
        .containsEntry(
            "project",
            "no There is no Python '%s'; name another with --tool python=FILE."
                .formatted(migrations.resolve("./no-python")));
  }

  @Test
  void theCacheOfTheEnvironmentIsTold() throws Exception {
    Map<String, String> with = Map.of("ROUNDTRIP_CACHE", "results");
    assertThat(lines(CommandProcess.start(folder, with, "doctor", migrations.toString()).end()))
        .containsEntry("cache", "ok 'results' has the results of earlier runs.");
    Map<String, String> without = Map.of("ROUNDTRIP_CACHE", "");
    assertThat(lines(CommandProcess.start(folder, without, "doctor", migrations.toString()).end()))
        .containsEntry("cache", "no " + CACHE);
  }

  /** The state and the text of each line, by its subject. */
  private static Map<String, String> lines(CommandRun run) {
    Map<String, String> lines = new HashMap<>();
    run.out()
        .lines()
        .map(line -> line.split(" +", 3))
        .forEach(words -> lines.put(words[0], words[1] + " " + words[2]));
    return lines;
  }
}
