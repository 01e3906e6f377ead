package org.roundtrip.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.gate.Gate;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/**
 * The settings of a test class.
 *
 * @param checks the codes to report; empty for all
 * @param failOn the lowest severity that fails a test
 * @param ifToolPresent whether the class is skipped if the migration tool of the project is not
 *     available
 */
record ClassSettings(
    Settings settings, Set<FindingCode> checks, Severity failOn, boolean ifToolPresent) {

  ClassSettings {
    checks = Set.copyOf(checks);
  }

  /**
   * Reads the annotation and the properties.
   *
   * @param parameters the JUnit Platform's configuration
   * @throws WrongSettingException if a setting is invalid
   */
  static ClassSettings of(Class<?> testClass, Function<String, Optional<String>> parameters) {
    SettingLookup lookup = new SettingLookup(parameters);
    MigrationRoundTrip annotation =
        AnnotationSupport.findAnnotation(testClass, MigrationRoundTrip.class).orElseThrow();
    ProjectLocator locator = new ProjectLocator(testClass);
    Settings settings =
        Settings.of(project(testClass, annotation, lookup, locator))
            .withLayout(lookup.textOrNull("layout", annotation.layout()))
            .withEngines(engines(annotation, lookup))
            .withDatabases(databases(annotation, lookup, locator))
            .withRevisions(lookup.words("revisions", List.of(annotation.revisions())))
            .withRange(
                lookup.textOrNull("from", annotation.from()),
                lookup.textOrNull("to", annotation.to()));
    RowSettings rows = new RowSettingLookup(annotation, lookup, locator).rows(settings);
    Settings all =
        settings
            .withRows(rows)
            .withTools(tools(settings.project(), annotation, lookup, locator))
            .withGate(gate(settings.project(), annotation, lookup, locator));
    return new ClassSettings(
        all,
        checks(settings.project(), annotation, lookup, locator),
        lookup.severity("fail-on", annotation.failOn(), Severity.ERROR),
        lookup.bool("if-tool-present", annotation.ifToolPresent()));
  }

  /**
   * The settings with the values that the methods of a class give.
   *
   * @throws WrongSettingException if one of them is not as it should be
   */
  ClassSettings withSeedsOf(Class<?> testClass) {
    RowSettings rows = settings.rows();
    return rows.generated()
        ? new ClassSettings(
            settings.withRows(rows.withSources(Seeds.of(testClass))), checks, failOn, ifToolPresent)
        : this;
  }

  /** Whether the user wants to hear of something that a check reports. */
  boolean looksAt(CheckName check) {
    return (checks.isEmpty() || check.codes().stream().anyMatch(checks::contains))
        && check.isEnabled(settings.rows().on(), settings.rows().generated());
  }

  private static ToolSettings tools(
      Path project, MigrationRoundTrip annotation, SettingLookup lookup, ProjectLocator locator) {
    String config = lookup.text("config", annotation.config(), "");
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : lookup.words("tool", List.of(annotation.tool()))) {
      String[] parts = pair.split("=", 2);
      if (parts.length != 2) {
        throw new WrongSettingException(
            "roundtrip.tool is a list of KEY=VALUE; '" + pair + "' is none.");
      }
      pairs.put(parts[0], parts[1]);
    }
    return ConfigFile.tools(project, config.isEmpty() ? null : locator.find(config)).with(pairs);
  }

  private static Gate gate(
      Path project, MigrationRoundTrip annotation, SettingLookup lookup, ProjectLocator locator) {
    String config = lookup.text("config", annotation.config(), "");
    return ConfigFile.gate(project, config.isEmpty() ? null : locator.find(config));
  }

  private static Path project(
      Class<?> testClass,
      MigrationRoundTrip annotation,
      SettingLookup lookup,
      ProjectLocator locator) {
    String path = lookup.text("path", annotation.value(), "");
    if (path.isBlank()) {
      throw new WrongSettingException(
          testClass.getSimpleName()
              + " does not say where the migrations are: write"
              + " @MigrationRoundTrip(\"path/to/migrations\") or set roundtrip.path.");
    }
    return locator.find(path);
  }

  private static Set<Engine> engines(MigrationRoundTrip annotation, SettingLookup lookup) {
    List<String> words = lookup.words("databases", List.of(annotation.databases()));
    Set<Engine> engines = new TreeSet<>();
    words.forEach(word -> engines.add(SettingLookup.engine("databases", word)));
    return engines;
  }

  /** The annotation selects codes; a property also takes names of checks, as the file does. */
  private static Set<FindingCode> checks(
      Path project, MigrationRoundTrip annotation, SettingLookup lookup, ProjectLocator locator) {
    List<String> words = lookup.names("checks", annotation.checks());
    if (words.isEmpty()) {
      String config = lookup.text("config", annotation.config(), "");
      return ConfigFile.checks(project, config.isEmpty() ? null : locator.find(config)).codes();
    }
    try {
      return CheckSelection.of(words).codes();
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException("roundtrip.checks: " + e.getMessage());
    }
  }

  private static DatabaseSettings databases(
      MigrationRoundTrip annotation, SettingLookup lookup, ProjectLocator locator) {
    int seconds = lookup.count("statement-timeout", annotation.statementTimeout(), 60);
    return new DatabaseSettings(
        lookup.text("postgres", annotation.postgres(), "auto"),
        lookup.text("postgres-image", annotation.postgresImage(), DatabaseSettings.DEFAULT_IMAGE),
        locator.textOf(lookup.text("setup", annotation.setup(), ""), "roundtrip.setup"),
        locator.textOf(lookup.text("session", annotation.session(), ""), "roundtrip.session"),
        Duration.ofSeconds(seconds));
  }
}
