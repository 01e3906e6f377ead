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

  static CommandProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    List<String> command = new ArrayList<>();
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
    for (int i = 0; i < PATIENCE_SECONDS * 20 && jvm.isAlive(); i++) {
      for (Path folder : leftovers()) {
        if (Files.exists(folder.resolve("log"))
            && Files.readString(folder.resolve("log")).contains("LOG:  " + words)) {
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
