package org.roundtrip.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * What to verify and how. Immutable; every {@code with…} gives a changed copy.
 *
 * @param project the folder of migrations
 * @param layout the layout's name, or null to find it from the folder
 * @param engines the databases to run on; empty for those that the project is written for
 * @param databases where the databases come from
 * @param revisions names or ids of the only revisions to try; empty for all
 * @param from the first revision to try, or null for the first of all; itself included
 * @param to the last revision to try, or null for the last of all; itself included
 * @param rows whether and how rows are tried
 * @param tools what the user says about migration tools
 * @param oneTransaction whether a trip may run inside one transaction that is rolled back; turning
 *     it off is slower and must give the same verdicts
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
    boolean oneTransaction) {

  /** Copies the collections. */
  public Settings {
    Objects.requireNonNull(project);
    engines = Set.copyOf(engines);
    revisions = List.copyOf(revisions);
  }

  /** The settings of a user who only names a folder. */
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
        true);
  }

  /**
   * Opens the project. Whoever asks for it closes it.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException when the folder cannot be read
   */
  public MigrationProject open() {
    return ProjectDetector.open(project, layout, tools);
  }

  /** With this said about migration tools. */
  public Settings withTools(ToolSettings said) {
    return new Settings(
        project, layout, engines, databases, revisions, from, to, rows, said, oneTransaction);
  }

  /** With a layout's name, or null. */
  public Settings withLayout(@Nullable String name) {
    return new Settings(
        project, name, engines, databases, revisions, from, to, rows, tools, oneTransaction);
  }

  /** With these databases alone. */
  public Settings withEngines(Set<Engine> only) {
    return new Settings(
        project, layout, only, databases, revisions, from, to, rows, tools, oneTransaction);
  }

  /** With databases from elsewhere. */
  public Settings withDatabases(DatabaseSettings where) {
    return new Settings(
        project, layout, engines, where, revisions, from, to, rows, tools, oneTransaction);
  }

  /** With these revisions alone. */
  public Settings withRevisions(List<String> only) {
    return new Settings(
        project, layout, engines, databases, only, from, to, rows, tools, oneTransaction);
  }

  /** With a first and a last revision; null for no bound. */
  public Settings withRange(@Nullable String first, @Nullable String last) {
    return new Settings(
        project, layout, engines, databases, revisions, first, last, rows, tools, oneTransaction);
  }

  /** With rows tried in another way. */
  public Settings withRows(RowSettings how) {
    return new Settings(
        project, layout, engines, databases, revisions, from, to, how, tools, oneTransaction);
  }

  /** With trips in one transaction where that is possible, or on copies always. */
  public Settings withOneTransaction(boolean allowed) {
    return new Settings(
        project, layout, engines, databases, revisions, from, to, rows, tools, allowed);
  }

  /** What has to be said again to see a finding on an engine again; without passwords. */
  ReproductionSettings reproduction(Engine engine) {
    List<SettingValue> said = new ArrayList<>();
    add(said, Setting.LAYOUT, layout);
    add(said, Setting.POSTGRES, engine.part(ServerOpener.class).named(databases));
    new TreeMap<>(tools.overrides())
        .forEach((key, value) -> add(said, Setting.TOOL, key + "=" + value));
    add(said, Setting.SETUP, databases.setup().strip());
    add(said, Setting.SESSION, databases.session().strip());
    List<SettingValue> ofRows = new ArrayList<>();
    add(ofRows, Setting.CONFIG, rows.config() == null ? null : rows.config().toString());
    add(ofRows, Setting.TABLES, String.join(",", rows.tables()));
    return new ReproductionSettings(project, said, ofRows);
  }

  private static void add(List<SettingValue> all, Setting setting, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      all.add(setting.to(value));
    }
  }
}
