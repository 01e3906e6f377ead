package org.roundtrip.project.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonSearchTest {

  private static final String ABOVE = "in a folder above the project";
  private static final String INSTALLED = "in the environment where the project is installed";

  @TempDir Path top;

  @ParameterizedTest
  @CsvSource({
    "app, app/.venv/bin/python, ''",
    "app, .venv/bin/python, " + ABOVE,
    "a/b/c/d/e/f/migrations, venv/bin/python, " + ABOVE,
    "app, .venv/Scripts/python.exe, " + ABOVE,
    "venv/lib/python3.11/site-packages/app/migrations, venv/bin/python, " + INSTALLED,
    "venv/lib/python3.11/site-packages/app/migrations, venv/bin/python3.11, " + INSTALLED,
    "venv/lib64/python3.11/dist-packages/app, venv/bin/python3, " + INSTALLED,
    "venv/Lib/site-packages/app/migrations, venv/Scripts/python.exe, " + INSTALLED,
  })
  void findsTheEnvironment(String project, String python, String origin) throws IOException {
    Files.createDirectories(top.resolve(".git"));
    Files.createDirectories(top.resolve(project));
    Path file = executable(python);

    assertThat(PythonSearch.from(top.resolve(project)))
        .hasValue(new Python(List.of(file.toString()), origin));
  }

  @Test
  void stopsAtTheRootOfTheRepository() throws IOException {
    Path above = executable(".venv/bin/python");
    Files.createDirectories(top.resolve("repository/.git"));

    assertThat(PythonSearch.from(top.resolve("repository")).map(Python::toString))
        .isNotEqualTo(Optional.of(above.toString()));
  }

  @Test
  void readsTheFileOfPdm() throws IOException {
    Path chosen = executable("elsewhere/bin/python");
    Files.writeString(top.resolve(".pdm-python"), chosen + "\n");

    assertThat(PythonSearch.from(top).map(Python::toString)).hasValue(chosen.toString());
  }

  @Test
  void tellsWhereItIsFound() throws IOException {
    Path python = executable(".venv/bin/python");
    Files.createDirectories(top.resolve("app"));

    assertThat(PythonSearch.from(top.resolve("app")).flatMap(Python::notice))
        .hasValue(
            "Alembic runs with the Python '%s', found in a folder above the project."
                .formatted(python));
    assertThat(PythonSearch.from(top).flatMap(Python::notice)).isEmpty();
  }

  private Path executable(String name) throws IOException {
    Path file = top.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
