package org.roundtrip.project.flyway;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.project.UnreadableHistoryException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What Spring Boot's settings say about Flyway: {@code spring.flyway.*}. */
final class SpringFiles {

  private static final String SPRING = "spring.flyway.";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

  private SpringFiles() {}

  /** Flyway's properties, from the files of a folder; those of a profile win. */
  static Map<String, String> flyway(Path folder, String profile) {
    Map<String, String> all = new LinkedHashMap<>();
    List<String> names =
        profile.isEmpty()
            ? List.of("application")
            : List.of("application", "application-" + profile);
    for (String name : names) {
      properties(folder.resolve(name + ".properties"), all);
      yaml(folder.resolve(name + ".yml"), profile, all);
      yaml(folder.resolve(name + ".yaml"), profile, all);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith(SPRING)) {
            settings.put("flyway." + camelCase(key.substring(SPRING.length())), filled(value, all));
          }
        });
    return settings;
  }

  private static void properties(Path file, Map<String, String> all) {
    if (Files.isRegularFile(file)) {
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(FlywayFiles.text(file)));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      properties.stringPropertyNames().forEach(n -> all.put(n, properties.getProperty(n)));
    }
  }

  private static void yaml(Path file, String profile, Map<String, String> all) {
    if (!Files.isRegularFile(file) || !FlywayFiles.text(file).contains("flyway")) {
      return;
    }
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      for (Object document : yaml.loadAll(FlywayFiles.text(file))) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", document, flat);
        String wanted = flat.getOrDefault("spring.config.activate.on-profile", profile);
        if (wanted.equals(profile)) {
          all.putAll(flat);
        }
      }
    } catch (YAMLException e) {
      throw new UnreadableHistoryException(
          "The file '"
              + file
              + "' is no YAML: "
              + Objects.requireNonNull(e.getMessage()).lines().findFirst().orElse("")
              + ".",
          e);
    } catch (NoClassDefFoundError e) {
      throw new UnreadableHistoryException(
          "Reading '"
              + file
              + "' needs org.yaml:snakeyaml, which is not on the class path; add it to the build.",
          e);
    }
  }

  private static void flatten(String prefix, Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, inner, flat));
    } else if (value instanceof List<?> list) {
      flat.put(prefix, String.join(",", list.stream().map(String::valueOf).toList()));
    } else if (value != null) {
      flat.put(prefix, value.toString());
    }
  }

  /** Spring writes {@code baseline-version} where Flyway has {@code baselineVersion}. */
  private static String camelCase(String key) {
    if (key.startsWith("placeholders.")) {
      return key;
    }
    return Pattern.compile("-([a-z])").matcher(key).replaceAll(m -> m.group(1).toUpperCase());
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
