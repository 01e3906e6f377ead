package org.roundtrip.project.alembic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;

/**
 * The project's own Python.
 *
 * @param command the command that starts it
 * @param origin how it was found: a folder, a file or {@code PATH}
 */
record Python(List<String> command, String origin) {

  /** The setting with which a user names a Python. */
  static final SettingValue NAMED = Setting.TOOL.to("python=FILE");

  private static final List<String> ENVIRONMENTS = List.of(".venv", "venv", "env");
  private static final int LEVELS = 4;

  /** The environment variable that names a Python for all projects of a build. */
  private static final String VARIABLE = "ROUNDTRIP_PYTHON";

  /**
   * Finds the Python of a project. Precedence, highest first: the settings; the variable {@value
   * #VARIABLE}; {@code uv} if there is a {@code uv.lock}; a virtual environment in the project's
   * folder or above it; the active virtual environment; {@code python3}.
   */
  static Python of(AlembicSettings settings) {
    Path folder = settings.files().folder();
    String said = settings.python() == null ? System.getenv(VARIABLE) : settings.python();
    if (said != null) {
      return named(folder, said);
    }
    return locked(folder)
        .or(() -> beside(folder))
        .or(Python::active)
        .or(() -> onPath("python3"))
        .or(() -> onPath("python"))
        .orElseThrow(
            () ->
                new ToolMissingException(
                    Advice.of(
                        "There is no Python to run Alembic with; create a virtual environment in '{}', or name a Python with {}.",
                        folder,
                        NAMED)));
  }

  private static Python named(Path folder, String python) {
    List<String> words = List.of(python.strip().split("\\s+"));
    Path file = folder.resolve(words.get(0));
    boolean isPath = words.get(0).contains("/") || words.get(0).contains("\\");
    if (!isPath) {
      return new Python(words, "named");
    }
    // A path is relative to the working directory or to the project.
    Path here = Path.of(words.get(0)).toAbsolutePath();
    Path found = Files.isExecutable(here) ? here : file;
    if (!Files.isExecutable(found)) {
      throw new ToolMissingException(
          Advice.of("There is no Python '{}'; name another with {}.", found, NAMED));
    }
    return new Python(
        Stream.concat(Stream.of(found.toString()), words.stream().skip(1)).toList(), "named");
  }

  private static Optional<Python> locked(Path folder) {
    boolean hasLock = above(folder).anyMatch(each -> Files.exists(each.resolve("uv.lock")));
    return hasLock
        ? onPath("uv").map(uv -> new Python(List.of(uv.command.get(0), "run", "python"), "uv.lock"))
        : Optional.empty();
  }

  private static Optional<Python> beside(Path folder) {
    return above(folder)
        .flatMap(each -> ENVIRONMENTS.stream().map(each::resolve))
        .flatMap(environment -> in(environment).stream())
        .findFirst();
  }

  private static Optional<Python> active() {
    return Optional.ofNullable(System.getenv("VIRTUAL_ENV")).flatMap(e -> in(Path.of(e)));
  }

  private static Optional<Python> in(Path environment) {
    return Stream.of("bin/python", "Scripts/python.exe")
        .map(environment::resolve)
        .filter(Files::isExecutable)
        .map(file -> new Python(List.of(file.toString()), environment.toString()))
        .findFirst();
  }

  private static Stream<Path> above(Path folder) {
    return Stream.iterate(folder.toAbsolutePath().normalize(), p -> p != null, Path::getParent)
        .limit(LEVELS);
  }

  private static Optional<Python> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(name, name + ".exe").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .map(file -> new Python(List.of(file.toString()), "PATH"))
        .findFirst();
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }
}
