package org.roundtrip.verify;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.BaselineUpdate;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.gate.WaiverComments;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.rowtest.RowLibraries;
import org.roundtrip.shard.Shard;

/** One run over one project. An instance can run once. */
public final class Verification {

  private final Settings settings;
  private final Progress progress;
  private final long startNanos = System.nanoTime();
  private final ResultCollector results;
  private final List<DatabaseRun> runs = new CopyOnWriteArrayList<>();
  private final List<DatabaseFailure> failures = new CopyOnWriteArrayList<>();
  private final List<HistoryResult> historyResults = new ArrayList<>();
  private final List<Skip> notRun = new ArrayList<>();
  private List<WaiverComments.Contents> waivers = List.of();
  private final List<String> projectNotices = new CopyOnWriteArrayList<>();
  private final List<String> settingNotices = new CopyOnWriteArrayList<>();
  private volatile @Nullable ProjectContents contents;
  private volatile GateDecisions decisions;

  public Verification(Settings settings, Progress progress) {
    this.settings = settings;
    this.results = new ResultCollector(this::adjusted);
    this.progress = progress;
    this.decisions = new GateDecisions(settings.gate(), List.of(), LocalDate.now());
  }

  private CheckResult adjusted(CheckResult result) {
    return settings.adjust(result, decisions);
  }

  public Report run() {
    try (MigrationProject project = settings.open()) {
      return run(project);
    } catch (EnvironmentException e) {
      throw settings.secrets().hide(e);
    }
  }

  /** What was found so far, for another thread; empty until the history has been read. */
  public Optional<Report> partialReport() {
    return Optional.ofNullable(contents).map(known -> soFar(known).report(true));
  }

  /**
   * How the baseline changes after the run.
   *
   * @param report the report of this run, which is complete
   */
  public BaselineUpdate baselineUpdate(Report report) {
    return soFar(Objects.requireNonNull(contents)).baselineUpdate(report);
  }

  private RunReport soFar(ProjectContents known) {
    return new RunReport(
        ReportSettings.of(settings),
        known,
        decisions,
        results,
        runs.stream().<EngineRun>map(DatabaseRun::findings).toList(),
        failures,
        notices(),
        elapsed());
  }

  private List<String> notices() {
    List<String> all = new ArrayList<>();
    if (!settings.shard().equals(Shard.WHOLE)) {
      all.add(
          "Only %s was verified; 'roundtrip merge' joins the reports.".formatted(settings.shard()));
    }
    all.addAll(projectNotices);
    all.addAll(settingNotices);
    return all;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** All that the run found, from which {@link ShardResults} makes a report with other shards. */
  public ShardResults recorded() {
    return new ShardResults(
        new ShardData(
            settings.shard(),
            ReportSettings.of(settings),
            Objects.requireNonNull(contents),
            waivers,
            historyResults.stream().map(r -> r.hide(settings.secrets())).toList(),
            notRun,
            projectNotices,
            runs.stream().map(run -> run.findings().recorded().hide(settings.secrets())).toList(),
            failures,
            elapsed()));
  }

  private Report run(MigrationProject project) {
    if (settings.rows().generated()) {
      RowLibraries.require();
    }
    EngineViews views = EngineViews.of(project, engines(project), settings);
    failures.addAll(views.failures());
    ProjectContents known = ProjectContents.of(project, views, settings);
    contents = known;
    waivers = WaiverFiles.read(views.projects().values());
    decisions = new GateDecisions(settings.gate(), waivers, LocalDate.now());
    progress.discovered(views.first());
    Changes changes = Changes.of(settings, project, views.projects());
    checkWithoutDatabase(project, views, changes);
    projectNotices.addAll(changes.notices());
    runOnDatabases(known, views, changes);
    projectNotices.addAll(views.first().notices());
    return soFar(known).report(false);
  }

  private void checkWithoutDatabase(MigrationProject project, EngineViews views, Changes changes) {
    if (settings.engines().isEmpty()) {
      new TreeMap<>(project.choice().reasons())
          .forEach(
              (other, why) ->
                  historyResults.add(HistoryResult.skipped(other, project.hasModels(), why)));
    }
    historyResults.addAll(new HistoryChecks(views, changes, settings).run());
    views
        .notRun()
        .forEach(n -> notRun.add(new Skip(n.name(), null, "the whole revision", n.reason())));
    historyResults.forEach(result -> result.report(results));
    notRun.forEach(results::add);
  }

  private Set<Engine> engines(MigrationProject project) {
    if (!settings.engines().isEmpty()) {
      return new TreeSet<>(settings.engines());
    }
    return new TreeSet<>(project.engines());
  }

  private void runOnDatabases(ProjectContents known, EngineViews views, Changes changes) {
    Map<Engine, RunPlan> plans = new TreeMap<>();
    views
        .projects()
        .keySet()
        .forEach(e -> plans.put(e, RunPlan.of(e, views.graph(e), changes, settings)));
    plans.values().removeIf(plan -> plan.trips().tried().isEmpty());
    Notices names =
        new Notices(
            UnusedNames.Names.of(settings.rows()),
            settings.rows().generated() && plans.values().stream().allMatch(RunPlan::isWhole),
            settings.rows().only());
    Map<DatabaseRun, HeldProgress> held = new LinkedHashMap<>();
    plans.forEach(
        (engine, plan) -> {
          HeldProgress own = new HeldProgress(progress, known.trial());
          MigrationProject view = Objects.requireNonNull(views.projects().get(engine));
          RunInputs inputs = RunInputs.of(engine, view, plan, settings);
          held.put(new DatabaseRun(inputs, names, decisions, own), own);
        });
    runs.addAll(held.keySet());
    ParallelTasks.run(List.copyOf(runs));
    throwIfNoneStarted();
    Set<EngineRun> leftOut = soFar(known).leftOut(false).keySet();
    held.forEach(
        (run, own) -> {
          if (!leftOut.contains(run.findings())) {
            own.release();
          }
        });
    settingNotices.addAll(names.all());
  }

  private void throwIfNoneStarted() {
    if (runs.stream().anyMatch(run -> run.findings().server().isPresent())) {
      return;
    }
    List<RuntimeException> all =
        runs.stream().flatMap(run -> run.findings().exception().stream()).toList();
    if (!all.isEmpty()) {
      all.subList(1, all.size()).forEach(all.get(0)::addSuppressed);
      throw all.get(0);
    }
  }
}
