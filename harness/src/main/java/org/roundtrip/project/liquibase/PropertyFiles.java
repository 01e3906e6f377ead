package org.roundtrip.project.liquibase;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.roundtrip.project.spring.SpringSettings;

/**
 * Reads {@code liquibase.properties} and Spring Boot's {@code application.yml} or {@code
 * application.properties} into common keys. The first value of a key takes precedence.
 */
final class PropertyFiles {

  static final String CHANGELOG = "changelog";
  static final String CONTEXTS = "contexts";
  static final String LABELS = "labels";
  static final String SEARCH_PATH = "search-path";
  static final String LOG_TABLE = "log-table";
  static final String LOCK_TABLE = "lock-table";
  static final String PARAMETER = "parameter.";

  /** Keys reduced to their letters, because Liquibase and Spring accept several spellings. */
  private static final Map<String, String> LIQUIBASE =
      Map.ofEntries(
          Map.entry("changelogfile", CHANGELOG),
          Map.entry("contexts", CONTEXTS),
          Map.entry("contextfilter", CONTEXTS),
          Map.entry("labels", LABELS),
          Map.entry("labelfilter", LABELS),
          Map.entry("searchpath", SEARCH_PATH),
          Map.entry("databasechangelogtablename", LOG_TABLE),
          Map.entry("databasechangeloglocktablename", LOCK_TABLE));

  private static final Map<String, String> SPRING =
      Map.of(
          "changelog", CHANGELOG,
          "contexts", CONTEXTS,
          "labels", LABELS,
          "labelfilter", LABELS,
          "databasechangelogtable", LOG_TABLE,
          "databasechangeloglocktable", LOCK_TABLE);

  private PropertyFiles() {}

  static Map<String, String> of(Path project) {
    Map<String, String> settings = new TreeMap<>();
    for (String folder : List.of("", "src/main/resources", "config")) {
      Path here = project.resolve(folder);
      properties(here.resolve("liquibase.properties")).forEach((k, v) -> liquibase(k, v, settings));
      SpringSettings.read(here, "liquibase", "").forEach((k, v) -> spring(k, v, settings));
    }
    return settings;
  }

  private static void liquibase(String key, String value, Map<String, String> settings) {
    String plain = key.replaceFirst("^liquibase\\.(command\\.)?", "");
    if (plain.startsWith(PARAMETER)) {
      settings.putIfAbsent(plain, value);
      return;
    }
    put(LIQUIBASE, plain, value, settings);
  }

  private static void spring(String plain, String value, Map<String, String> settings) {
    if (plain.startsWith("parameters.")) {
      settings.putIfAbsent(PARAMETER + plain.substring("parameters.".length()), value);
      return;
    }
    put(SPRING, plain, value, settings);
  }

  private static void put(
      Map<String, String> meanings, String key, String value, Map<String, String> settings) {
    String meaning = meanings.get(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    if (meaning != null && !value.isBlank()) {
      settings.putIfAbsent(meaning, value.strip());
    }
  }

  private static Map<String, String> properties(Path file) {
    Map<String, String> all = new HashMap<>();
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        Properties properties = new Properties();
        properties.load(reader);
        properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
