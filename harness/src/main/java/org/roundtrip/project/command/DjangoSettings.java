package org.roundtrip.project.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.sql.EngineNames;
import org.roundtrip.project.tool.PythonSource;
import org.roundtrip.project.tool.ToolDialect;

/** Finds the engines that the settings of a Django project name. */
final class DjangoSettings {

  private static final int DEPTH = 4;

  private static final Pattern FILE =
      Pattern.compile(".*/settings(_\\w+)?\\.py|.*/settings/\\w+\\.py");

  private static final Pattern BACKEND =
      Pattern.compile("(?:django\\.db\\.backends|django\\.contrib\\.gis\\.db\\.backends)\\.(\\w+)");

  private DjangoSettings() {}

  /**
   * The engines whose back ends are named, if one of them has servers: a new project names SQLite
   * until somebody chooses.
   */
  static Optional<EngineChoice> choice(Path directory) {
    if (!Files.isRegularFile(directory.resolve("manage.py"))) {
      return Optional.empty();
    }
    Set<Engine> named = EngineNames.ofUrls(backends(directory));
    return ToolDialect.onServers(named).isEmpty()
        ? Optional.empty()
        : EngineChoice.named(named, "Django's settings");
  }

  private static List<String> backends(Path directory) {
    try (Stream<Path> files = Files.walk(directory, DEPTH)) {
      return files
          .filter(file -> FILE.matcher(file.toString().replace('\\', '/')).matches())
          .filter(Files::isRegularFile)
          .flatMap(file -> PythonSource.of(text(file)).strings().stream())
          .flatMap(text -> BACKEND.matcher(text).results().map(found -> found.group(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
