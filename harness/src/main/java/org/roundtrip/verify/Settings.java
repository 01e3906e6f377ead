package org.roundtrip.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;

/**
 * What to verify and how. Immutable; every {@code with…} method returns a changed copy.
 *
 * @param project the folder of migrations
 * @param layout the layout's name, or null to detect it
 * @param engines the databases to run on; empty for the ones that the project supports
 * @param databases source the databases come from
 * @param revisions names or ids of the revisions to test; empty for all
 * @param from the first revision to test (inclusive), or null for the first of the history
 * @param to the last revision to test (inclusive), or null for the last of the history
 * @param rows whether and how rows are tested
 * @param tools the options of migration tools
 * @param checks the checks to report
 * @param oneTransaction whether a round trip may run inside one transaction that is rolled back;
 *     false is slower and must produce the same findings
 */
public record Settings(
    Path project,
    @Nullable String layout,
    Set<Engine> engines,
    DatabaseSettings databases,
    List<String> revisions,
    @Nullable String from,
    @Nullable String to,
    RowSettings rows,
    ToolSettings tools,
    CheckSelection checks,
    boolean oneTransaction) {

  /** Copies the collections. */
  public Settings {
    Objects.requireNonNull(project);
    engines = Set.copyOf(engines);
    revisions = List.copyOf(revisions);
  }

  /** The default settings for a project folder. */
  public static Settings of(Path project) {
    return new Settings(
        project,
        null,
        Set.of(),
        DatabaseSettings.defaults(),
        List.of(),
        null,
        null,
        RowSettings.defaults(),
        ToolSettings.none(),
        CheckSelection.ALL,
        true);
  }

  /**
   * Opens the project. The caller must close it.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException if the folder cannot be read
   */
  public MigrationProject open() {
    return ProjectDetector.open(project, layout, tools);
  }

  /** Sets the options of migration tools. */
  public Settings withTools(ToolSettings options) {
    return new Settings(
        project,
        layout,
        engines,
        databases,
        revisions,
        from,
        to,
        rows,
        options,
        checks,
        oneTransaction);
  }

  /** Sets the layout's name; null detects the layout. */
  public Settings withLayout(@Nullable String name) {
    return new Settings(
        project,
        name,
        engines,
        databases,
        revisions,
        from,
        to,
        rows,
        tools,
        checks,
        oneTransaction);
  }

  /** Restricts the run to these engines. */
  public Settings withEngines(Set<Engine> only) {
    return new Settings(
        project, layout, only, databases, revisions, from, to, rows, tools, checks, oneTransaction);
  }

  /** Sets where the databases come from. */
  public Settings withDatabases(DatabaseSettings source) {
    return new Settings(
        project, layout, engines, source, revisions, from, to, rows, tools, checks, oneTransaction);
  }

  /** Restricts the run to these revisions. */
  public Settings withRevisions(List<String> only) {
    return new Settings(
        project, layout, engines, databases, only, from, to, rows, tools, checks, oneTransaction);
  }

  /** Restricts the run to a range of revisions; null means no bound. */
  public Settings withRange(@Nullable String first, @Nullable String last) {
    return new Settings(
        project,
        layout,
        engines,
        databases,
        revisions,
        first,
        last,
        rows,
        tools,
        checks,
        oneTransaction);
  }

  /** Sets whether and how rows are tested. */
  public Settings withRows(RowSettings how) {
    return new Settings(
        project,
        layout,
        engines,
        databases,
        revisions,
        from,
        to,
        how,
        tools,
        checks,
        oneTransaction);
  }

  /**
   * Sets whether round trips run in one transaction if possible (true) or always on copies (false).
   */
  public Settings withOneTransaction(boolean allowed) {
    return new Settings(
        project, layout, engines, databases, revisions, from, to, rows, tools, checks, allowed);
  }

  /** With these checks alone. */
  public Settings withChecks(CheckSelection selected) {
    return new Settings(
        project,
        layout,
        engines,
        databases,
        revisions,
        from,
        to,
        rows,
        tools,
        selected,
        oneTransaction);
  }

  /** The settings that reproduce a finding on an engine, without passwords. */
  ReproductionSettings reproduction(Engine engine) {
    List<SettingValue> general = new ArrayList<>();
    add(general, Setting.LAYOUT, layout);
    add(general, Setting.POSTGRES, engine.part(ServerOpener.class).named(databases));
    new TreeMap<>(tools.overrides())
        .forEach((key, value) -> add(general, Setting.TOOL, key + "=" + Secrets.hide(key, value)));
    add(general, Setting.SETUP, Secrets.hide(databases.setup().strip()));
    add(general, Setting.SESSION, Secrets.hide(databases.session().strip()));
    List<SettingValue> forRows = new ArrayList<>();
    add(forRows, Setting.CONFIG, rows.config() == null ? null : rows.config().toString());
    add(forRows, Setting.TABLES, String.join(",", rows.tables()));
    return new ReproductionSettings(project, general, forRows);
  }

  /** The secrets that no report may repeat. */
  HiddenSecrets secrets() {
    return HiddenSecrets.of(
        tools.overrides(), databases.postgres(), databases.setup(), databases.session());
  }

  private static void add(List<SettingValue> all, Setting setting, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      all.add(setting.to(value));
    }
  }
}
