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

/** Reads {@code application.properties}, {@code application.yml} and the files of a profile. */
public final class SpringSettings {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

  private SpringSettings() {}

  /**
   * The settings with the prefix {@code spring.TOOL.}, by their keys without the prefix and with
   * references resolved. Precedence, highest first: the profile's files, YAML, properties.
   *
   * @param folder the folder of the files
   * @param tool the tool, such as {@code flyway}; a YAML file that does not mention it is not read
   * @param profile the active profile; may be empty
   * @throws UnreadableHistoryException if a file is not valid YAML or the YAML library is missing
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
            settings.put(key.substring(prefix.length()), resolved(value, all));
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

  /** Resolves {@code ${name:default}} from the environment or the files. */
  private static String resolved(String value, Map<String, String> all) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            found -> {
              String variable = System.getenv(found.group(1));
              String other = all.getOrDefault(found.group(1), found.group(2));
              String result = variable != null ? variable : other != null ? other : found.group();
              return Matcher.quoteReplacement(result);
            });
  }
}
