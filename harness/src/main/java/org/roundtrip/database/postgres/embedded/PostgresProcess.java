package org.roundtrip.database.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.postgres.ScratchOptions;

/** A running server process. */
record PostgresProcess(Process process, Path data, Path log) {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = 1_000_000;
  private static final int STOP_SECONDS = 10;
  private static final int LOG_LINES = 3;

  /**
   * Stops the server when its standard input ends: when this process closes it or when the JVM is
   * killed. Exits when the server exits. Ignores the signals that a terminal or a build server
   * sends to the whole process group; the server itself does not.
   */
  private static final String WATCHDOG_SCRIPT =
      """
      trap '' INT TERM HUP
      exec 3<&0
      "$@" </dev/null &
      server=$!
      { read -r _; kill -QUIT $server; } <&3 &
      watcher=$!
      exec 3<&-
      wait $server
      status=$?
      kill $watcher 2>/dev/null
      exit $status
      """;

  static PostgresProcess start(
      Binaries binaries, RunAs runAs, Platform platform, Path data, int port) throws IOException {
    List<String> command = new ArrayList<>();
    if (!platform.windows()) {
      command.addAll(List.of("sh", "-c", WATCHDOG_SCRIPT, "sh"));
    }
    command.addAll(List.of(binaries.program("postgres"), "-D", data.toString()));
    command.addAll(List.of("-p", String.valueOf(port)));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories="));
    if (!platform.windows()) {
      // Keeps shared memory in the data folder, so that a killed server leaves nothing elsewhere.
      command.addAll(List.of("-c", "dynamic_shared_memory_type=mmap"));
    }
    command.addAll(ScratchOptions.arguments());
    Path log = data.resolveSibling("log");
    Process process =
        new ProcessBuilder(runAs.command(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new PostgresProcess(process, data, log);
  }

  /** Waits until the server accepts connections. */
  void awaitReady() throws IOException {
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new EnvironmentException(
            "Embedded PostgreSQL did not start; its log ends with: " + endOfLog());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Stops the server immediately, because its data is no longer needed. */
  void stop() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private boolean ready() throws IOException {
    // The last line contains the state, see src/include/utils/pidfile.h of PostgreSQL.
    try {
      return Files.readString(data.resolve("postmaster.pid")).stripTrailing().endsWith("ready");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private String endOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .skip(Math.max(0, lines.size() - LOG_LINES))
        .map(String::strip)
        .collect(Collectors.joining(" | "));
  }
}
