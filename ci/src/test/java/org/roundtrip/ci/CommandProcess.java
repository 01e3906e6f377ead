package org.roundtrip.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the whole command in a JVM of its own, with a scratch folder of its own. */
record CommandProcess(Process jvm, Path scratch, Path out, Path err) {

  private static final int PATIENCE_SECONDS = 120;

  /** Has two megabytes of scratch space, in a file system that only the command sees. */
  private static final List<String> IN_LITTLE_SPACE =
      List.of(
          "unshare",
          "--user",
          "--map-root-user",
          "--mount",
          "sh",
          "-c",
          "mount -t tmpfs -o size=2m none \"$0\" && exec \"$@\"");

  static CommandProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(folder, environment, List.of(), arguments);
  }

  /** As usual, with little space for scratch databases. */
  static CommandProcess startInLittleSpace(Path folder, String... arguments) throws IOException {
    List<String> prefix = new ArrayList<>(IN_LITTLE_SPACE);
    prefix.add(folder.resolve("scratch").toString());
    return start(folder, Map.of(), prefix, arguments);
  }

  /** Whether this system lets us make such a file system. */
  static boolean canLimitSpace(Path folder) throws InterruptedException {
    List<String> command = new ArrayList<>(IN_LITTLE_SPACE);
    command.addAll(List.of(folder.toString(), "true"));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static CommandProcess start(
      Path folder, Map<String, String> environment, List<String> prefix, String... arguments)
      throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Droundtrip.scratch=" + scratch));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process jvm = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new CommandProcess(jvm, scratch, out, err);
  }

  /** Waits for its end and gives what it said. */
  CommandRun end() throws IOException, InterruptedException {
    boolean ended = jvm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      jvm.destroyForcibly();
    }
    assertThat(ended).as("the command ends").isTrue();
    return new CommandRun(jvm.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Waits until a migration has said this in the log of the embedded server; gives its process. */
  ProcessHandle serverThatLogged(String words) throws IOException, InterruptedException {
    return serverThatLogged(words, 1);
  }

  /** The server, once it has logged words a number of times. */
  ProcessHandle serverThatLogged(String words, int times) throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 20 && jvm.isAlive(); i++) {
      for (Path folder : leftovers()) {
        if (Files.exists(folder.resolve("log"))
            && Files.readString(folder.resolve("log")).split("LOG:  " + words, -1).length > times) {
          String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
          return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The server has not logged " + words + ": " + Files.readString(err));
  }

  /** What is in its scratch folder. */
  List<Path> leftovers() throws IOException {
    try (Stream<Path> content = Files.list(scratch)) {
      return content.toList();
    }
  }
}
