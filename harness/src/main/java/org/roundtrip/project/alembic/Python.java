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
 * @param origin where Roundtrip found it; empty if that is the project's own folder or a setting
 */
record Python(List<String> command, String origin) {

  /** The setting with which a user names a Python. */
  static final SettingValue NAMED = Setting.TOOL.to("python=FILE");

  /** The environment variable that names a Python for all projects of a build. */
  private static final String VARIABLE = "ROUNDTRIP_PYTHON";

  /**
   * The Python of a project. Precedence, highest first: the settings; the variable {@value
   * #VARIABLE}; the Python that the search finds.
   */
  static Python of(AlembicSettings settings) {
    Path folder = settings.files().folder();
    String said = settings.python() == null ? System.getenv(VARIABLE) : settings.python();
    if (said != null) {
      return named(folder, said);
    }
    return PythonSearch.from(folder)
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
      return new Python(words, "");
    }
    // A path is relative to the working directory or to the project.
    Path here = Path.of(words.get(0)).toAbsolutePath();
    Path found = Files.isExecutable(here) ? here : file;
    if (!Files.isExecutable(found)) {
      throw new ToolMissingException(
          Advice.of("There is no Python '{}'; name another with {}.", found, NAMED));
    }
    return new Python(
        Stream.concat(Stream.of(found.toString()), words.stream().skip(1)).toList(), "");
  }

  /** A sentence for the user, who did not name this Python. */
  Optional<String> notice() {
    return origin.isEmpty()
        ? Optional.empty()
        : Optional.of("Alembic runs with the Python '%s', found %s.".formatted(this, origin));
  }

  @Override
  public String toString() {
    return String.join(" ", command);
  }
}
