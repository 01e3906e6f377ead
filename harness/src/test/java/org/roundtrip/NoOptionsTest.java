package org.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The harness names settings; how a setting is given is for each front end to say. */
class NoOptionsTest {

  private static final Path MAIN = Path.of("src/main/java/org/roundtrip");

  /** Begins a word, in code or in a text block. */
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z]{2,}");

  private static final Pattern COMMENT = Pattern.compile("\\s*(/?\\*|//).*");

  /** Options of other programs, and comments that begin with two hyphens. */
  private static final Set<String> OTHER_PROGRAMS =
      Set.of(
          "change/git/Commits.java",
          "database/postgres/embedded/InitializedData.java",
          "database/postgres/embedded/RunAs.java",
          "finding/text/ChangeSetLines.java");

  /** Texts that reach a report as plain text, among the words of servers and of tools. */
  private static final Set<String> PLAIN_TEXTS =
      Set.of(
          "project/EngineChoice.java",
          "project/flyway/FlywayHistoryReader.java",
          "project/sql/TimeLimit.java");

  @Test
  void onlyOtherProgramsHaveOptions() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".java") && hasOption(file))
              .map(file -> MAIN.relativize(file).toString().replace('\\', '/'))
              .toList();

      assertThat(found)
          .as("files that spell an option: name a Setting in an Advice instead")
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(OTHER_PROGRAMS, PLAIN_TEXTS).flatMap(Set::stream).toList());
    }
  }

  private static boolean hasOption(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !COMMENT.matcher(line).matches())
          .anyMatch(line -> OPTION.matcher(line).find());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
