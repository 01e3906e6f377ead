package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension under JUnit of every supported line, through the console launcher. */
class EveryJUnitTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "middle", "newest"})
  void emptyBodiesAndTestsOfOnesOwnAreRun(String junit) throws Exception {
    ConsoleRun run =
        run(
            junit,
            "--select-class",
            Fixtures.Sound.class.getName(),
            "--select-class",
            Fixtures.WithOwnTests.class.getName());
    assertThat(run.counts("found", "successful", "failed", "skipped"))
        .as(run.output())
        .containsExactly(30 + 30 + 4, 30 + 30 + 3, 1, 0);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void oneTestIsRunAgain() throws Exception {
    String id =
        "[engine:roundtrip]/[class:"
            + Fixtures.Broken.class.getName()
            + "]/[database:sqlite]/[revision:2b]/[check:has-downgrade]";
    ConsoleRun run = run("newest", "--select-unique-id", id);
    assertThat(run.counts("found", "successful", "failed", "skipped"))
        .as(run.output())
        .containsExactly(1, 1, 0, 0);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void warningsArePrinted() throws Exception {
    String id =
        "[engine:roundtrip]/[class:" + Fixtures.Broken.class.getName() + "]/[check:history]";
    ConsoleRun run = run("newest", "--details=none", "--select-unique-id", id);
    assertThat(run.output())
        .contains(
            """
            org.roundtrip.junit.Fixtures$Broken
            RT007 warning  4d misc changes: the name 'misc changes' does not describe the change
            Describe the change, such as 'add status to users'.
            """);
    assertThat(run.exitCode()).isZero();
  }

  private ConsoleRun run(String junit, String... selection) throws Exception {
    return ConsoleRun.of(folder, Path.of(""), List.of(), junit, selection);
  }
}
