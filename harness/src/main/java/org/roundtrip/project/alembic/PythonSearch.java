package org.roundtrip.project.alembic;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Python of a project whose user names none. Precedence, highest first: the environment
 * in whose packages the project is installed; {@code uv} if there is a {@code uv.lock}; a virtual
 * environment in the project's folder or above it; the active virtual environment; {@code python3}.
 */
final class PythonSearch {

  private static final List<String> ENVIRONMENTS = List.of(".venv", "venv", "env");

  /** PDM writes the path of the Python that it chose to this file. */
  private static final String PDM = ".pdm-python";

  /** The number of folders to search outside of a repository. */
  private static final int LEVELS = 4;

  private PythonSearch() {}

  static Optional<Python> from(Path project) {
    Path folder = project.toAbsolutePath().normalize();
    return installed(folder)
        .or(() -> locked(folder))
        .or(() -> above(folder).flatMap(each -> in(each, folder).stream()).findFirst())
        .or(PythonSearch::active)
        .or(() -> onPath("python3"))
        .or(() -> onPath("python"));
  }

  /** The environment of {@code lib/python3.13/site-packages}, or on Windows of {@code Lib}. */
  private static Optional<Python> installed(Path folder) {
    return parents(folder)
        .filter(each -> each.endsWith("site-packages") || each.endsWith("dist-packages"))
        .flatMap(
            packages ->
                parents(packages)
                    .skip(2)
                    .limit(2)
                    .flatMap(each -> executable(each, version(packages)).stream()))
        .map(file -> new Python(List.of(file), "in the environment where the project is installed"))
        .findFirst();
  }

  private static String version(Path packages) {
    Path parent = packages.getParent();
    return parent == null ? "python" : String.valueOf(parent.getFileName());
  }

  private static Optional<Python> locked(Path folder) {
    boolean hasLock = above(folder).anyMatch(each -> Files.exists(each.resolve("uv.lock")));
    return hasLock
        ? onPath("uv").map(uv -> new Python(List.of(uv.command().get(0), "run", "python"), ""))
        : Optional.empty();
  }

  private static Optional<Python> in(Path folder, Path project) {
    String origin = folder.equals(project) ? "" : "in a folder above the project";
    return ENVIRONMENTS.stream()
        .flatMap(name -> executable(folder.resolve(name), "python").stream())
        .findFirst()
        .or(() -> chosenByPdm(folder))
        .map(file -> new Python(List.of(file), origin));
  }

  private static Optional<String> chosenByPdm(Path folder) {
    Path file = folder.resolve(PDM);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file).strip())
              .filter(python -> Files.isExecutable(Path.of(python)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Python> active() {
    return Optional.ofNullable(System.getenv("VIRTUAL_ENV"))
        .flatMap(environment -> executable(Path.of(environment), "python"))
        .map(file -> new Python(List.of(file), "in the active virtual environment"));
  }

  private static Optional<String> executable(Path environment, String name) {
    return Stream.of("bin/" + name, "bin/python", "bin/python3", "Scripts/python.exe")
        .map(environment::resolve)
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .map(Path::toString)
        .findFirst();
  }

  /** The folder and those above it, up to the root of the repository. */
  private static Stream<Path> above(Path folder) {
    List<Path> all = parents(folder).toList();
    int levels =
        all.stream()
            .filter(each -> Files.exists(each.resolve(".git")))
            .findFirst()
            .map(root -> all.indexOf(root) + 1)
            .orElse(LEVELS);
    return all.stream().limit(levels);
  }

  private static Stream<Path> parents(Path folder) {
    return Stream.iterate(folder, path -> path != null, Path::getParent);
  }

  private static Optional<Python> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of(name, name + ".exe").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .map(file -> new Python(List.of(file.toString()), "on the PATH"))
        .findFirst();
  }
}
