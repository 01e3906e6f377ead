package org.roundtrip.project.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.tool.Python;

/** Copies the sample Django project and sets a Python that has Django. */
final class DjangoProject {

  private DjangoProject() {}

  /** Copies the sample into a folder. */
  static void copyTo(Path folder) throws IOException {
    Path sample = sample();
    try (Stream<Path> all = Files.walk(sample)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".pyc"))
          .forEach(file -> copy(file, folder.resolve(sample.relativize(file).toString())));
    }
  }

  private static Path sample() {
    try {
      return Path.of(DjangoProject.class.getResource("django").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path file, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of its roundtrip.toml, with the tests' Python instead of {@code python}. */
  static ToolSettings settings(Path project) {
    ToolSettings settings = ConfigFile.tools(project, null);
    Map<String, String> said = new LinkedHashMap<>();
    settings
        .of("command")
        .values()
        .forEach(
            (key, value) -> {
              if (value instanceof String text && text.startsWith("python ")) {
                said.put(key, "'" + Python.with("django") + "'" + text.substring(6));
              }
            });
    return settings.with(said);
  }
}
