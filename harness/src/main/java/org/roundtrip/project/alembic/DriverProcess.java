package org.roundtrip.project.alembic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchFolder;
import org.roundtrip.database.ShutdownHook;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The driver in the project's Python, one process for one engine, which does one thing after the
 * other. It ends when its input does, whatever became of us. For several threads.
 */
final class DriverProcess implements AutoCloseable {

  private static final String PACKAGE = "roundtrip_alembic";
  private static final List<String> MODULES =
      Stream.concat(
              Stream.of("__main__"),
              Stream.of(
                      "__init__",
                      "commands",
                      "configuration",
                      "connections",
                      "drift",
                      "engines",
                      "errors",
                      "failures",
                      "installed",
                      "main",
                      "project",
                      "recorder",
                      "run",
                      "sources",
                      "statements")
                  .map(module -> PACKAGE + "/" + module))
          .toList();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int KEPT_LINES = 40;
  private static final long GOODBYE_SECONDS = 2;

  private final Process process;
  private final BufferedReader answers;
  private final OutputStream requests;
  private final ScratchFolder scratch;
  private final Python python;
  private final Deque<String> said = new ArrayDeque<>();

  private DriverProcess(Process process, Python python, ScratchFolder scratch) {
    this.process = process;
    this.python = python;
    this.scratch = scratch;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.requests = process.getOutputStream();
    Thread listener = new Thread(this::listen, "roundtrip-alembic");
    listener.setDaemon(true);
    listener.start();
    ShutdownHook.close(this, this::close);
  }

  /** Starts the driver in a folder of its own, which is closed with it. */
  static DriverProcess start(Python python, AlembicSettings settings, ScratchFolder scratch) {
    try {
      unpack(scratch.path());
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(python.command()));
      builder.command().add(scratch.path().toString());
      builder.directory(settings.files().folder().toFile());
      // Python itself reads some of them when it starts, such as PYTHONPATH; it is told of
      // templates later.
      settings.environment().forEach((name, text) -> setPlain(builder, name, text));
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      // What is drawn from sets should be drawn in the same order in every run.
      builder.environment().put("PYTHONHASHSEED", "0");
      return new DriverProcess(builder.start(), python, scratch);
    } catch (IOException e) {
      scratch.close();
      throw new ToolMissingException(
          Advice.of(
              "The Python '{}' does not start ({}); name another with {}.",
              python,
              e.getMessage(),
              Python.NAMED),
          e);
    }
  }

  /** The driver's modules, which Python runs as a folder. */
  private static void unpack(Path folder) throws IOException {
    Files.createDirectory(folder.resolve(PACKAGE));
    for (String module : MODULES) {
      try (InputStream text =
          Objects.requireNonNull(DriverProcess.class.getResourceAsStream(module + ".py"))) {
        Files.copy(text, folder.resolve(module + ".py"));
      }
    }
  }

  private static void setPlain(ProcessBuilder builder, String name, String text) {
    if (!text.contains("{")) {
      builder.environment().put(name, text);
    }
  }

  /**
   * Asks for something and waits for the answer.
   *
   * @param heard told of each answer that comes before the last
   * @throws EnvironmentException when the process is no longer there
   */
  synchronized JsonNode ask(Map<String, @Nullable Object> request, Consumer<JsonNode> heard) {
    try {
      requests.write((JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8));
      requests.flush();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        JsonNode answer = JSON.readTree(line);
        if (answer.has("ok") || answer.has("error")) {
          return answer;
        }
        heard.accept(answer);
      }
    } catch (IOException e) {
      throw ended(e);
    }
    throw ended(null);
  }

  private EnvironmentException ended(@Nullable IOException cause) {
    String last = lastWords();
    return new EnvironmentException(
        Advice.of(
            "The Python '{}', which runs Alembic, has ended{}; {}.",
            python,
            last.isEmpty() ? "" : " (" + last + ")",
            Setting.DEBUG.bare()),
        cause);
  }

  /** The last line that the project's own code printed; may be empty. */
  String lastWords() {
    synchronized (said) {
      return said.isEmpty() ? "" : said.getLast().strip();
    }
  }

  Python python() {
    return python;
  }

  private void listen() {
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          if (!line.isBlank()) {
            said.addLast(line);
          }
          if (said.size() > KEPT_LINES) {
            said.removeFirst();
          }
        }
      }
    } catch (IOException e) {
      // The process has ended, or was ended.
    }
  }

  @Override
  public void close() {
    ShutdownHook.forget(this);
    try {
      if (ShutdownHook.hasBegun()) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      requests.close();
      if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      scratch.close();
    }
  }
}
