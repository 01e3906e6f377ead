package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** jqwik comes along with the extension, and nobody must see it. */
class JqwikDatabaseDisablerTest {

  @TempDir private Path folder;
  private Path users;
  private Path temporary;

  @BeforeEach
  void folders() throws Exception {
    users = Files.createDirectory(folder.resolve("users"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "middle", "newest"})
  void leavesNothingInTheWorkingDirectory(String junit) throws Exception {
    ConsoleRun run = run(junit, List.of());

    assertThat(run.output()).contains("upgrades").doesNotContain("database has been switched off");
    assertThat(names(users)).isEmpty();
    assertThat(names(temporary)).noneMatch(name -> name.contains("jqwik"));
  }

  @Test
  void leavesItsFileWhereTheUserWantsIt() throws Exception {
    run("newest", List.of("-Djqwik.database=own-database"));

    assertThat(names(users)).containsExactly("own-database");
  }

  private ConsoleRun run(String junit, List<String> options) throws Exception {
    return ConsoleRun.of(
        folder,
        users,
        Stream.concat(Stream.of("-Djava.io.tmpdir=" + temporary), options.stream()).toList(),
        junit,
        "--select-class",
        Fixtures.Sound.class.getName());
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
