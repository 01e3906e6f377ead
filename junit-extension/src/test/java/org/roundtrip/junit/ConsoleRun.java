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

/** One run of JUnit's console launcher, of a line that is supported, on our class path. */
record ConsoleRun(String output, int exitCode) {

  private static final Path JUNIT = Path.of("target", "junit");

  /**
   * Runs it.
   *
   * @param folder where its output goes
   * @param workingDirectory where it is run
   * @param options for Java
   */
  static ConsoleRun of(
      Path folder, Path workingDirectory, List<String> options, String junit, String... selection)
      throws Exception {
    Path output = folder.resolve("output");
    Stream<String> launcher =
        Stream.of(
            "-cp",
            classPath(JUNIT.resolve(junit + ".jar").toAbsolutePath()),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--disable-banner",
            "--disable-ansi-colors");
    List<String> command =
        Stream.of(Stream.of(java()), options.stream(), launcher, Arrays.stream(selection))
            .flatMap(part -> part)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .directory(workingDirectory.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new ConsoleRun(Files.readString(output, StandardCharsets.UTF_8), process.exitValue());
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

  List<Integer> counts(String... kinds) {
    return Arrays.stream(kinds).map(this::count).toList();
  }

  private int count(String kind) {
    Matcher line = Pattern.compile("(\\d+) tests " + kind).matcher(output);
    assertThat(line.find()).as(output).isTrue();
    return Integer.parseInt(line.group(1));
  }
}
