package org.roundtrip.verify;

import java.time.LocalDate;
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
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.rowtest.RowLibraries;
import org.roundtrip.trip.TripPlan;

/** One run over one project. An instance can run once. */
public final class Verification {

  private final Settings settings;
  private final Progress progress;
  private final long startNanos = System.nanoTime();
  private final ResultCollector results;
  private final List<DatabaseRun> runs = new CopyOnWriteArrayList<>();
  private final List<DatabaseFailure> failures = new CopyOnWriteArrayList<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private volatile @Nullable ProjectContents contents;
  private volatile GateDecisions decisions;

  public Verification(Settings settings, Progress progress) {
    this.settings = settings;
    this.results = new ResultCollector(this::adjusted);
    this.progress = progress;
    this.decisions = new GateDecisions(settings.gate(), List.of(), LocalDate.now());
  }

  private CheckResult adjusted(CheckResult result) {
    return decisions.apply(settings.secrets().hide(settings.checks().apply(result)));
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
    return new RunReport(settings, known, decisions, results, runs, failures, notices, startNanos);
  }

  private Report run(MigrationProject project) {
    if (settings.rows().generated()) {
      RowLibraries.require();
    }
    EngineViews views = EngineViews.of(project, engines(project), settings);
    failures.addAll(views.failures());
    ProjectContents known = ProjectContents.of(project, views, settings);
    contents = known;
    decisions =
        new GateDecisions(
            settings.gate(), WaiverFiles.read(views.projects().values()), LocalDate.now());
    progress.discovered(views.first());
    Changes changes = Changes.of(settings, project, views.projects());
    new HistoryChecks(views, changes, settings).run(results);
    views
        .notRun()
        .forEach(n -> results.add(new Skip(n.name(), null, "the whole revision", n.reason())));
    notices.addAll(changes.notices());
    runOnDatabases(known, views, changes);
    notices.addAll(views.first().notices());
    return soFar(known).report(false);
  }

  private Set<Engine> engines(MigrationProject project) {
    if (!settings.engines().isEmpty()) {
      return new TreeSet<>(settings.engines());
    }
    Set<Engine> supported = new TreeSet<>(project.engines());
    new TreeMap<>(project.choice().reasons())
        .forEach((other, why) -> RunReport.skip(results, project.hasModels(), other, why));
    return supported;
  }

  private void runOnDatabases(ProjectContents known, EngineViews views, Changes changes) {
    Map<Engine, TripPlan> plans = new TreeMap<>();
    views.projects().keySet().forEach(e -> plans.put(e, plan(e, views.graph(e), changes)));
    plans.values().removeIf(plan -> plan.tried().isEmpty());
    Notices settingNotices =
        new Notices(settings.rows(), plans.values().stream().allMatch(TripPlan::isWhole));
    Map<DatabaseRun, HeldProgress> held = new LinkedHashMap<>();
    plans.forEach(
        (engine, plan) -> {
          HeldProgress own = new HeldProgress(progress, known.trial());
          MigrationProject view = Objects.requireNonNull(views.projects().get(engine));
          RunInputs inputs = RunInputs.of(engine, view, plan, settings);
          held.put(new DatabaseRun(inputs, settingNotices, decisions, own), own);
        });
    runs.addAll(held.keySet());
    ParallelTasks.run(List.copyOf(runs));
    throwIfNoneStarted();
    Set<DatabaseRun> leftOut = soFar(known).leftOut(false).keySet();
    held.forEach(
        (run, own) -> {
          if (!leftOut.contains(run)) {
            own.release();
          }
        });
    notices.addAll(settingNotices.all());
  }

  private TripPlan plan(Engine engine, RevisionGraph graph, Changes changes) {
    Set<RevisionId> selected = changes.of(engine, Selection.of(graph, settings));
    return new TripPlan(graph, selected, settings.rows().on(), settings.oneTransaction());
  }

  private void throwIfNoneStarted() {
    if (runs.stream().anyMatch(run -> run.startedServer().isPresent())) {
      return;
    }
    List<RuntimeException> all = runs.stream().flatMap(run -> run.failure().stream()).toList();
    if (!all.isEmpty()) {
      all.subList(1, all.size()).forEach(all.get(0)::addSuppressed);
      throw all.get(0);
    }
  }
}
