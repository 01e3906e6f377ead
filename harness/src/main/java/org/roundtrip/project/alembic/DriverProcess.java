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
 * A driver process in the project's Python, for one engine. It handles one request at a time and
 * exits at the end of its input, so it does not outlive this process. Thread-safe.
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
                      "drivers",
                      "engines",
                      "errors",
                      "failures",
                      "given",
                      "guard",
                      "imports",
                      "installed",
                      "isolation",
                      "labels",
                      "main",
                      "plain",
                      "project",
                      "recorder",
                      "run",
                      "sources",
                      "statements",
                      "unloadable",
                      "variables")
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

  /** Starts a driver from a scratch folder, which closing the driver deletes. */
  static DriverProcess start(Python python, AlembicSettings settings, ScratchFolder scratch) {
    try {
      unpack(scratch.path());
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(python.command()));
      builder.command().add(scratch.path().toString());
      builder.directory(settings.files().folder().toFile());
      // Python reads some variables, such as PYTHONPATH, when it starts. The values that are
      // templates follow in the first request.
      settings.environment().forEach((name, text) -> setPlain(builder, name, text));
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      // Makes the iteration order of Python's sets the same in every run.
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

  /** Copies the driver's modules into a folder that Python can run. */
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
   * Sends a request and waits for the answer.
   *
   * @param heard receives each answer before the last
   * @throws EnvironmentException if the process has ended
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
      // The process has ended or was killed.
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
