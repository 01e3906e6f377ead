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
import org.roundtrip.project.ToolSettings;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/**
 * What a test class asks for.
 *
 * @param checks what to look for; empty for everything
 * @param ifToolPresent whether a project whose tool is not to be had is skipped
 */
record ClassSettings(Settings settings, Set<FindingCode> checks, boolean ifToolPresent) {

  ClassSettings {
    checks = Set.copyOf(checks);
  }

  /**
   * Reads the annotation and the properties.
   *
   * @param parameters the JUnit Platform's configuration
   * @throws WrongSettingException if one of them makes no sense
   */
  static ClassSettings of(Class<?> testClass, Function<String, Optional<String>> parameters) {
    SettingLookup lookup = new SettingLookup(parameters);
    MigrationRoundTrip said =
        AnnotationSupport.findAnnotation(testClass, MigrationRoundTrip.class).orElseThrow();
    ProjectLocator place = new ProjectLocator(testClass);
    Settings settings =
        Settings.of(project(testClass, said, lookup, place))
            .withLayout(lookup.textOrNull("layout", said.layout()))
            .withEngines(engines(said, lookup))
            .withDatabases(databases(said, lookup, place))
            .withRevisions(lookup.words("revisions", List.of(said.revisions())))
            .withRange(lookup.textOrNull("from", said.from()), lookup.textOrNull("to", said.to()));
    RowSettings rows = new RowSettingLookup(said, lookup, place).rows(settings);
    Settings all =
        settings.withRows(rows).withTools(tools(settings.project(), said, lookup, place));
    return new ClassSettings(
        all,
        checks(settings.project(), said, lookup, place),
        lookup.bool("if-tool-present", said.ifToolPresent()));
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
            settings.withRows(rows.withSources(Seeds.of(testClass))), checks, ifToolPresent)
        : this;
  }

  /** Whether the user wants to hear of something that a check reports. */
  boolean looksAt(CheckName check) {
    return (checks.isEmpty() || check.codes().stream().anyMatch(checks::contains))
        && check.isEnabled(settings.rows().on(), settings.rows().generated());
  }

  private static ToolSettings tools(
      Path project, MigrationRoundTrip said, SettingLookup lookup, ProjectLocator place) {
    String config = lookup.text("config", said.config(), "");
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : lookup.words("tool", List.of(said.tool()))) {
      String[] parts = pair.split("=", 2);
      if (parts.length != 2) {
        throw new WrongSettingException(
            "roundtrip.tool is a list of KEY=VALUE; '" + pair + "' is none.");
      }
      pairs.put(parts[0], parts[1]);
    }
    return ConfigFile.tools(project, config.isEmpty() ? null : place.find(config)).with(pairs);
  }

  private static Path project(
      Class<?> testClass, MigrationRoundTrip said, SettingLookup lookup, ProjectLocator place) {
    String path = lookup.text("path", said.value(), "");
    if (path.isBlank()) {
      throw new WrongSettingException(
          testClass.getSimpleName()
              + " does not say where the migrations are: write"
              + " @MigrationRoundTrip(\"path/to/migrations\") or set roundtrip.path.");
    }
    return place.find(path);
  }

  private static Set<Engine> engines(MigrationRoundTrip said, SettingLookup lookup) {
    List<String> words = lookup.words("databases", List.of(said.databases()));
    Set<Engine> engines = new TreeSet<>();
    words.forEach(word -> engines.add(SettingLookup.engine("databases", word)));
    return engines;
  }

  /** The annotation selects codes; a property also takes names of checks, as the file does. */
  private static Set<FindingCode> checks(
      Path project, MigrationRoundTrip said, SettingLookup lookup, ProjectLocator place) {
    List<String> words = lookup.names("checks", said.checks());
    if (words.isEmpty()) {
      String config = lookup.text("config", said.config(), "");
      return ConfigFile.checks(project, config.isEmpty() ? null : place.find(config)).codes();
    }
    try {
      return CheckSelection.of(words).codes();
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException("roundtrip.checks: " + e.getMessage());
    }
  }

  private static DatabaseSettings databases(
      MigrationRoundTrip said, SettingLookup lookup, ProjectLocator place) {
    int seconds = lookup.count("statement-timeout", said.statementTimeout(), 60);
    return new DatabaseSettings(
        lookup.text("postgres", said.postgres(), "auto"),
        lookup.text("postgres-image", said.postgresImage(), DatabaseSettings.DEFAULT_IMAGE),
        place.textOf(lookup.text("setup", said.setup(), ""), "roundtrip.setup"),
        place.textOf(lookup.text("session", said.session(), ""), "roundtrip.session"),
        Duration.ofSeconds(seconds));
  }
}
