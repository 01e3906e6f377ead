package org.roundtrip.project.flyway;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.roundtrip.revision.UnreadableHistoryException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;

/** Reads Flyway's properties from the configuration files of a project. */
final class FlywayFiles {

  private static final List<String> FOLDERS = List.of("", "conf", "src/main/resources", "config");
  private static final String PREFIX = "flyway.";

  private FlywayFiles() {}

  /**
   * Reads all files. Spring's settings take precedence.
   *
   * @param profile the Spring profile whose files are read as well; may be empty
   */
  static Map<String, String> read(Path project, String profile) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String folder : FOLDERS) {
      Path here = project.resolve(folder);
      if (Files.isRegularFile(here.resolve("flyway.conf"))) {
        conf(here.resolve("flyway.conf"), settings);
      }
      if (Files.isRegularFile(here.resolve("flyway.toml"))) {
        toml(here.resolve("flyway.toml"), settings);
      }
      settings.putAll(SpringFiles.flyway(here, profile));
    }
    return settings;
  }

  /** Unlike {@link Properties}, Flyway does not treat a backslash as an escape. */
  private static void conf(Path file, Map<String, String> settings) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(file).replace("\\", "\\\\")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        settings.put(name, properties.getProperty(name).strip());
      }
    }
  }

  /** Reads the table {@code [flyway]}. Environments only contain database addresses. */
  private static void toml(Path file, Map<String, String> settings) {
    TomlParseResult toml = Toml.parse(text(file));
    if (toml.hasErrors()) {
      throw new UnreadableHistoryException(file + ": " + toml.errors().get(0) + ".");
    }
    for (Map.Entry<String, Object> entry : toml.dottedEntrySet(false)) {
      String key = entry.getKey();
      if (key.startsWith(PREFIX) && !key.equals(PREFIX + "environment")) {
        settings.put(key, plain(entry.getValue()));
      }
    }
  }

  private static String plain(Object value) {
    return value instanceof TomlArray list
        ? String.join(",", list.toList().stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UnreadableHistoryException(
          "The file '" + file + "' cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
