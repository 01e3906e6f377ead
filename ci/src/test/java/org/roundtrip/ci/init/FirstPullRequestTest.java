package org.roundtrip.ci.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.ci.CommandRun;

/**
 * A new user's way with each tool: init, a pull request that fails, and the three ways to make it
 * pass.
 */
class FirstPullRequestTest {

  @TempDir private Path folder;

  static Stream<NewUser> tools() {
    return Stream.of(NewUser.golangMigrate(), NewUser.flyway(), NewUser.liquibase());
  }

  @ParameterizedTest
  @MethodSource("tools")
  void theFirstPullRequest(NewUser user) throws Exception {
    takesTheWayOf(user);
  }

  @Test
  @Tag("python")
  void theFirstPullRequestWithAlembic() throws Exception {
    takesTheWayOf(NewUser.alembic());
  }

  @Test
  @Tag("python")
  void theFirstPullRequestWithDjango() throws Exception {
    takesTheWayOf(NewUser.django());
  }

  private void takesTheWayOf(NewUser user) throws IOException, GitAPIException {
    NewProject project = NewProject.in(folder.toRealPath()).write(user.first());
    project.push();
    CommandRun init = project.run("init", user.path(), user.options());
    assertThat(init.exitCode()).as(init.toString()).isZero();
    assertThat(init.out())
        .contains("There are no errors or warnings, so no baseline is needed.\n")
        .contains("Wrote " + project.workflow() + ".\n");
    project.push();
    CommandRun whole = project.run("verify", user.path(), user.options());
    assertThat(whole.exitCode()).as(whole.toString()).isZero();

    project.write(user.irreversible());
    CommandRun red = project.runWorkflow();
    assertThat(red.exitCode()).as(red.toString()).isEqualTo(1);
    assertThat(red.out()).contains("\n\n" + user.finding()).endsWith("(errors in 1 revision).\n");

    byWaiver(project, user);
    byBaseline(project, user);
    project.write(user.mended());
    assertGreen(project);
  }

  private static void byWaiver(NewProject project, NewUser user) throws IOException {
    Path config = project.root().resolve(user.config());
    String before = Files.readString(config);
    Files.writeString(
        config,
        "\n[[waiver]]\ncode = \"%s\"\nrevision = \"%s\"\nreason = \"never rolled back\"\n"
            .formatted(user.finding().split(" ")[0], user.revision()),
        StandardOpenOption.APPEND);
    assertGreen(project);
    Files.writeString(config, before);
    assertThat(project.runWorkflow().exitCode()).isEqualTo(1);
  }

  private static void byBaseline(NewProject project, NewUser user) throws IOException {
    List<String> options = new ArrayList<>(List.of(user.options()));
    options.addAll(List.of("--since", "origin/main"));
    CommandRun baseline = project.run("baseline", user.path(), options.toArray(String[]::new));
    assertThat(baseline.exitCode()).as(baseline.toString()).isZero();
    Path file = project.root().resolve(user.config()).resolveSibling("roundtrip-baseline.json");
    assertThat(baseline.out()).startsWith("Wrote " + file + ": ");
    assertGreen(project);
    Files.delete(file);
    assertThat(project.runWorkflow().exitCode()).isEqualTo(1);
  }

  private static void assertGreen(NewProject project) throws IOException {
    CommandRun run = project.runWorkflow();
    assertThat(run.exitCode()).as(run.toString()).isZero();
  }
}
