package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension under JUnit of every supported line, through the console launcher. */
class EveryJUnitTest {

  private static final Path JUNIT = Path.of("target", "junit");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "middle", "newest"})
  void emptyBodiesAndTestsOfOnesOwnAreRun(String junit) throws Exception {
    Run run =
        run(
            junit,
            "--select-class",
            Fixtures.Sound.class.getName(),
            "--select-class",
            Fixtures.WithOwnTests.class.getName());
    assertThat(run.counts("found", "successful", "failed", "skipped"))
        .as(run.output)
        .containsExactly(20 + 20 + 4, 20 + 20 + 3, 1, 0);
    assertThat(run.exitCode).isEqualTo(1);
  }

  @Test
  void oneTestIsRunAgain() throws Exception {
    String id =
        "[engine:roundtrip]/[class:"
            + Fixtures.Broken.class.getName()
            + "]/[database:sqlite]/[revision:2b]/[check:has-downgrade]";
    Run run = run("newest", "--select-unique-id", id);
    assertThat(run.counts("found", "successful", "failed", "skipped"))
        .as(run.output)
        .containsExactly(1, 1, 0, 0);
    assertThat(run.exitCode).isZero();
  }

  private Run run(String junit, String... selection) throws Exception {
    Path output = folder.resolve("output");
    Stream<String> command =
        Stream.of(
            java(),
            "-cp",
            classPath(JUNIT.resolve(junit + ".jar")),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--disable-banner",
            "--disable-ansi-colors");
    Process process =
        new ProcessBuilder(Stream.concat(command, Arrays.stream(selection)).toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Run(Files.readString(output, StandardCharsets.UTF_8), process.exitValue());
  }

  /** Our own class path, with another JUnit in the place of ours. */
  private static String classPath(Path junit) {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.concat(
            Stream.of(junit.toString()),
            Arrays.stream(own.split(File.pathSeparator))
                .filter(
                    entry -> !entry.matches(".*[/\\\\](junit-[jp]|surefire-|opentest4j).*\\.jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private record Run(String output, int exitCode) {

    List<Integer> counts(String... kinds) {
      return Arrays.stream(kinds).map(this::count).toList();
    }

    private int count(String kind) {
      Matcher line = Pattern.compile("(\\d+) tests " + kind).matcher(output);
      assertThat(line.find()).as(output).isTrue();
      return Integer.parseInt(line.group(1));
    }
  }
}
