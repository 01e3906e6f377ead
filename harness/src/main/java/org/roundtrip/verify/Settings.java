package org.roundtrip.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cache.ResultCache;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Severity;
import org.roundtrip.gate.Gate;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.setting.AdvisedException;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;
import org.roundtrip.shard.Shard;
import org.roundtrip.shard.Timings;

/** What to verify and how. Immutable; every {@code with…} method returns a changed copy. */
public final class Settings {

  private final Path project;
  private @Nullable String layout;
  private Set<Engine> engines = Set.of();
  private DatabaseSettings databases = DatabaseSettings.defaults();
  private List<String> revisions = List.of();
  private @Nullable String from;
  private @Nullable String to;
  private @Nullable String since;
  private RowSettings rows = RowSettings.defaults();
  private ToolSettings tools = ToolSettings.none();
  private CheckSelection checks = CheckSelection.ALL;
  private Gate gate = Gate.DEFAULT;
  private Severity failOn = Severity.ERROR;
  private boolean oneTransaction = true;
  private @Nullable ResultCache cache;
  private Shard shard = Shard.WHOLE;
  private Timings timings = Timings.NONE;

  private Settings(Path project) {
    this.project = project;
  }

  private Settings(Settings original) {
    project = original.project;
    layout = original.layout;
    engines = original.engines;
    databases = original.databases;
    revisions = original.revisions;
    from = original.from;
    to = original.to;
    since = original.since;
    rows = original.rows;
    tools = original.tools;
    checks = original.checks;
    gate = original.gate;
    failOn = original.failOn;
    oneTransaction = original.oneTransaction;
    cache = original.cache;
    shard = original.shard;
    timings = original.timings;
  }

  /** The default settings for a project folder. */
  public static Settings of(Path project) {
    return new Settings(Objects.requireNonNull(project));
  }

  private Settings with(Consumer<Settings> change) {
    Settings copy = new Settings(this);
    change.accept(copy);
    return copy;
  }

  /**
   * Opens the project. The caller must close it.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException if the folder cannot be read
   */
  public MigrationProject open() {
    return ProjectDetector.open(project, layout, tools);
  }

  /** Opens a copy of a project. The caller must close it. */
  MigrationProject openCopy(Path copy, String layoutOfProject) {
    return ProjectDetector.open(copy, layoutOfProject, tools);
  }

  /** The folder of migrations. */
  public Path project() {
    return project;
  }

  /** The layout's name; null to detect it. */
  public @Nullable String layout() {
    return layout;
  }

  /** Sets the layout's name; null detects the layout. */
  public Settings withLayout(@Nullable String name) {
    return with(copy -> copy.layout = name);
  }

  /** The databases to run on; empty for the ones that the project supports. */
  public Set<Engine> engines() {
    return engines;
  }

  /** Restricts the run to these engines. */
  public Settings withEngines(Set<Engine> only) {
    return with(copy -> copy.engines = Set.copyOf(only));
  }

  /** The source of the databases. */
  public DatabaseSettings databases() {
    return databases;
  }

  /** Sets where the databases come from. */
  public Settings withDatabases(DatabaseSettings source) {
    return with(copy -> copy.databases = source);
  }

  /** Names or ids of the revisions to test; empty for all. */
  public List<String> revisions() {
    return revisions;
  }

  /** Restricts the run to these revisions. */
  public Settings withRevisions(List<String> only) {
    return with(copy -> copy.revisions = List.copyOf(only));
  }

  /** The first revision to test (inclusive); null for the first of the history. */
  public @Nullable String from() {
    return from == null ? gate.policy().from() : from;
  }

  /** The last revision to test (inclusive); null for the last of the history. */
  public @Nullable String to() {
    return to;
  }

  /** Restricts the run to a range of revisions; null means no bound. */
  public Settings withRange(@Nullable String first, @Nullable String last) {
    return with(
        copy -> {
          copy.from = first;
          copy.to = last;
        });
  }

  /** The base of which only the changes are verified; null to verify all revisions. */
  public @Nullable String since() {
    return since;
  }

  /**
   * Restricts the run to the revisions that differ from those of a base, and to those that build on
   * them.
   *
   * @param base a branch, tag or commit of git; null for all revisions
   */
  public Settings withSince(@Nullable String base) {
    return with(copy -> copy.since = base);
  }

  /** Whether and how rows are tested. */
  public RowSettings rows() {
    return rows;
  }

  /** Sets whether and how rows are tested. */
  public Settings withRows(RowSettings how) {
    return with(copy -> copy.rows = how);
  }

  /** The options of migration tools. */
  public ToolSettings tools() {
    return tools;
  }

  /** Sets the options of migration tools. */
  public Settings withTools(ToolSettings options) {
    return with(copy -> copy.tools = options);
  }

  /** The checks to report. */
  public CheckSelection checks() {
    return checks;
  }

  /** Sets the checks to report. */
  public Settings withChecks(CheckSelection selected) {
    return with(copy -> copy.checks = selected);
  }

  /** Which findings fail the run. */
  public Gate gate() {
    return gate;
  }

  /** Sets which findings fail the run. */
  public Settings withGate(Gate how) {
    return with(copy -> copy.gate = how);
  }

  /** The lowest severity that fails the run. */
  public Severity failOn() {
    return failOn;
  }

  /** Sets the lowest severity that fails the run. */
  public Settings withFailOn(Severity lowest) {
    return with(copy -> copy.failOn = lowest);
  }

  /** Whether a round trip may run inside one transaction that is rolled back. */
  public boolean oneTransaction() {
    return oneTransaction;
  }

  /**
   * Sets whether round trips run in one transaction if possible (true) or always on copies (false),
   * which is slower and must produce the same findings.
   */
  public Settings withOneTransaction(boolean allowed) {
    return with(copy -> copy.oneTransaction = allowed);
  }

  /** The results of earlier runs; null to use and keep none. */
  public @Nullable ResultCache cache() {
    return cache;
  }

  /** Sets where results of earlier runs come from and results of this run go. */
  public Settings withCache(@Nullable ResultCache results) {
    return with(copy -> copy.cache = results);
  }

  /** The part of the run that this run does. */
  public Shard shard() {
    return shard;
  }

  /** The timings by which the run is split. */
  public Timings timings() {
    return timings;
  }

  /**
   * Restricts the run to one of several parts.
   *
   * @param known splits the run into parts that take about the same time
   */
  public Settings withShard(Shard part, Timings known) {
    return with(
        copy -> {
          copy.shard = part;
          copy.timings = known;
        });
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

  /** A failure on an engine, without the secrets of the settings. */
  DatabaseFailure failure(Engine engine, RuntimeException e) {
    return new DatabaseFailure(engine, secrets().hide(((AdvisedException) e).advice()));
  }

  /** The result of a check as the report shows it. */
  CheckResult adjust(CheckResult result, GateDecisions decisions) {
    return decisions.apply(secrets().hide(checks.apply(result)));
  }

  private static void add(List<SettingValue> all, Setting setting, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      all.add(setting.to(value));
    }
  }
}
