package org.roundtrip.project.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.roundtrip.database.EnvironmentException;

/**
 * Runs commands in a folder. Processes that still run when the JVM exits are killed with their
 * descendants. Thread-safe.
 */
record Program(Path directory, Duration limit) {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Program::kill), "roundtrip-commands"));
  }

  /**
   * Runs a command to its end, with an empty standard input.
   *
   * @throws EnvironmentException if the command cannot start or the thread is interrupted
   */
  Output run(List<String> words, Map<String, String> environment) {
    try {
      // Files instead of pipes: a pipe stays open as long as any process that inherited it.
      Path out = Files.createTempFile("roundtrip-", ".out");
      Path err = Files.createTempFile("roundtrip-", ".err");
      try {
        int exit = await(start(words, environment, out, err));
        return new Output(exit, text(out), text(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new EnvironmentException(
          "The command '%s' cannot be run in %s (%s); correct it under [command] in roundtrip.toml."
              .formatted(words.get(0), directory, e.getMessage()),
          e);
    }
  }

  private Process start(List<String> words, Map<String, String> environment, Path out, Path err)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private int await(Process process) {
    RUNNING.add(process);
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      kill(process);
      process.waitFor();
      return Output.STOPPED;
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      throw new EnvironmentException("A command was interrupted; run it again.", e);
    } finally {
      RUNNING.remove(process);
    }
  }

  private static void kill(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
