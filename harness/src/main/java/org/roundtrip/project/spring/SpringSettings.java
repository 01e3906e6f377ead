package org.roundtrip.project.spring;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.revision.UnreadableHistoryException;

/** Reads {@code application.properties}, {@code application.yml} and those of a profile. */
public final class SpringSettings {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

  private SpringSettings() {}

  /**
   * The settings below {@code spring.TOOL.}, by their keys without it, references filled in. Later
   * files win: YAML over properties, the profile over both.
   *
   * @param folder where the files are
   * @param tool such as {@code flyway}; a YAML file that does not have the word is not read
   * @param profile the profile that is active; may be empty
   * @throws UnreadableHistoryException when a file is no YAML, or the library for it is missing
   */
  public static Map<String, String> read(Path folder, String tool, String profile) {
    Map<String, String> all = new LinkedHashMap<>();
    List<String> names =
        profile.isEmpty()
            ? List.of("application")
            : List.of("application", "application-" + profile);
    for (String name : names) {
      properties(folder.resolve(name + ".properties"), all);
      yaml(folder.resolve(name + ".yml"), tool, profile, all);
      yaml(folder.resolve(name + ".yaml"), tool, profile, all);
    }
    String prefix = "spring." + tool + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            settings.put(key.substring(prefix.length()), filled(value, all));
          }
        });
    return settings;
  }

  private static void properties(Path file, Map<String, String> all) {
    if (Files.isRegularFile(file)) {
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(Files.readString(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.stringPropertyNames().forEach(n -> all.put(n, properties.getProperty(n)));
    }
  }

  private static void yaml(Path file, String tool, String profile, Map<String, String> all) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      String text = Files.readString(file);
      if (text.contains(tool)) {
        all.putAll(YamlText.flat(file, text, profile));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoClassDefFoundError e) {
      throw new UnreadableHistoryException(
          "Reading '"
              + file
              + "' needs org.yaml:snakeyaml, which is not on the class path; add it to the build.",
          e);
    }
  }

  /** {@code ${name:usual}}, from the environment or the files themselves. */
  private static String filled(String value, Map<String, String> all) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            found -> {
              String said = System.getenv(found.group(1));
              String other = all.getOrDefault(found.group(1), found.group(2));
              String result = said != null ? said : other != null ? other : found.group();
              return Matcher.quoteReplacement(result);
            });
  }
}
