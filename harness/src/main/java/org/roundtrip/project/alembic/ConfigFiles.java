package org.roundtrip.project.alembic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration files of Alembic.
 *
 * @param folder the working directory of Alembic's commands
 * @param ini {@code alembic.ini}, or the file that the user names instead; null if there is none
 * @param toml {@code pyproject.toml} with {@code [tool.alembic]}; null if there is none
 */
record ConfigFiles(Path folder, @Nullable Path ini, @Nullable Path toml) {

  private static final String INI = "alembic.ini";
  private static final String TOML = "pyproject.toml";
  private static final Pattern SECTION = Pattern.compile("(?m)^\\s*\\[tool\\.alembic\\b");

  /**
   * Finds the files in a folder or, if the folder is the script directory, in the folders above it.
   * Flask-Migrate keeps the file in the script directory and runs its commands in the folder above,
   * so the folder of the application works as well.
   */
  static Optional<ConfigFiles> find(Path path) {
    Optional<ConfigFiles> own = in(path);
    Path migrations = path.resolve("migrations");
    if (own.isEmpty() && isScriptDirectory(migrations)) {
      return in(migrations).map(files -> files.from(path.toAbsolutePath().normalize()));
    }
    if (own.isPresent() || !Files.isRegularFile(path.resolve("env.py"))) {
      return own.map(files -> isScriptDirectory(path) ? files.from(above(path)) : files);
    }
    return Stream.iterate(path.toAbsolutePath().normalize(), p -> p != null, Path::getParent)
        .skip(1)
        .limit(3)
        .flatMap(folder -> in(folder).stream())
        .findFirst()
        .or(() -> withoutFiles(path));
  }

  /** Some applications configure Alembic in their code, and their package has only the scripts. */
  private static Optional<ConfigFiles> withoutFiles(Path path) {
    boolean scripts =
        Files.isDirectory(path.resolve("versions"))
            && text(path.resolve("env.py")).contains("alembic");
    return scripts
        ? Optional.of(new ConfigFiles(path.toAbsolutePath().normalize(), null, null))
        : Optional.empty();
  }

  /** The files if the user names one of them. */
  static ConfigFiles named(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = above(absolute);
    return absolute.getFileName().toString().endsWith(".toml")
        ? new ConfigFiles(folder, null, absolute)
        : new ConfigFiles(folder, absolute, toml(folder));
  }

  private static boolean isScriptDirectory(Path path) {
    return Files.isRegularFile(path.resolve("env.py"))
        && Files.isDirectory(path.resolve("versions"))
        && text(path.resolve("env.py")).contains("current_app");
  }

  private static Path above(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? path : parent;
  }

  private ConfigFiles from(Path other) {
    return new ConfigFiles(other, ini, toml);
  }

  private static Optional<ConfigFiles> in(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path ini = absolute.resolve(INI);
    Path toml = toml(absolute);
    if (Files.isRegularFile(ini)) {
      return Optional.of(new ConfigFiles(absolute, ini, toml));
    }
    return toml == null ? Optional.empty() : Optional.of(new ConfigFiles(absolute, null, toml));
  }

  private static @Nullable Path toml(Path folder) {
    Path toml = folder.resolve(TOML);
    return Files.isRegularFile(toml) && SECTION.matcher(text(toml)).find() ? toml : null;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
