package org.roundtrip.project.flyway;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.roundtrip.revision.UnreadableHistoryException;

/** Flyway's properties. Configures Flyway with them, using only the API of all editions since 9. */
record FlywaySettings(Map<String, String> properties) {

  private static final String UNDO_PREFIX = "flyway.undoSqlMigrationPrefix";

  private static final List<String> ABOUT_DATABASES =
      List.of("flyway.schemas", "flyway.defaultSchema", "flyway.createSchemas", "flyway.initSql");

  /** Configures Flyway without a database. */
  FluentConfiguration configure(ScriptFiles scripts, CompiledMigrations classes) {
    Map<String, String> known = new LinkedHashMap<>(properties);
    known.remove(UNDO_PREFIX);
    return configure(known, scripts, classes);
  }

  /** Configures Flyway for listing migrations, for which it needs no schemas. */
  FluentConfiguration configureForReading(ScriptFiles scripts, CompiledMigrations classes) {
    Map<String, String> known = new LinkedHashMap<>(properties);
    known.remove(UNDO_PREFIX);
    known.putIfAbsent("flyway.validateMigrationNaming", "true");
    ABOUT_DATABASES.forEach(known::remove);
    return configure(known, scripts, classes);
  }

  private static FluentConfiguration configure(
      Map<String, String> known, ScriptFiles scripts, CompiledMigrations classes) {
    try {
      return Flyway.configure(classes.loader())
          .configuration(known)
          .resourceProvider(scripts)
          .javaMigrationClassProvider(classes);
    } catch (FlywayException e) {
      throw new UnreadableHistoryException("Flyway rejects its settings: " + oneLine(e), e);
    }
  }

  /** Flyway's message on one line, with a period at the end. */
  static String oneLine(FlywayException e) {
    String line = String.join(" ", String.valueOf(e.getMessage()).lines().toList()).strip();
    return line.endsWith(".") ? line : line + ".";
  }

  String table() {
    return text("table", "flyway_schema_history");
  }

  /** The schema of the history table, if the settings name one. */
  Optional<String> schema() {
    String first = text("schemas", "").split(",")[0].strip();
    String named = text("defaultSchema", first);
    return named.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  String undoPrefix() {
    return text("undoSqlMigrationPrefix", "U");
  }

  String repeatablePrefix() {
    return text("repeatableSqlMigrationPrefix", "R");
  }

  String separator() {
    return text("sqlMigrationSeparator", "__");
  }

  List<String> suffixes() {
    return Arrays.asList(text("sqlMigrationSuffixes", ".sql").split(","));
  }

  Charset encoding() {
    return Charset.forName(text("encoding", "UTF-8"));
  }

  boolean replacesPlaceholders() {
    return Boolean.parseBoolean(text("placeholderReplacement", "true"));
  }

  /** The placeholders that the user sets. */
  Map<String, String> placeholders() {
    String prefix = "flyway.placeholders.";
    Map<String, String> set = new LinkedHashMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            set.put(key.substring(prefix.length()), value);
          }
        });
    return set;
  }

  private String text(String key, String defaultValue) {
    return properties.getOrDefault("flyway." + key, defaultValue);
  }
}
