package org.roundtrip.project.liquibase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML file of settings as dotted keys, read with the library that comes with Liquibase. */
final class YamlSettings {

  /** Enough to know a project of Liquibase by, where the library is missing. */
  private static final Pattern CHANGELOG =
      Pattern.compile("(?m)^\\s+(?:change-log|changeLog):\\s*[\"']?([^\\s\"']+)");

  private YamlSettings() {}

  static Map<String, String> read(Path file) {
    Map<String, String> settings = new TreeMap<>();
    if (!Files.isRegularFile(file)) {
      return settings;
    }
    try {
      String text = Files.readString(file);
      if (text.contains("liquibase")) {
        read(text, settings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings;
  }

  private static void read(String text, Map<String, String> settings) {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      yaml.loadAll(text).forEach(document -> flatten("", document, settings));
    } catch (YAMLException | NoClassDefFoundError e) {
      Matcher matcher = CHANGELOG.matcher(text);
      if (matcher.find()) {
        settings.put("spring.liquibase.change-log", matcher.group(1));
      }
    }
  }

  private static void flatten(String prefix, Object value, Map<String, String> settings) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) ->
              flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, inner, settings));
    } else if (value instanceof List<?> list) {
      settings.putIfAbsent(prefix, String.join(",", list.stream().map(String::valueOf).toList()));
    } else if (value != null) {
      settings.putIfAbsent(prefix, value.toString());
    }
  }
}
