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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.check.EnforcedLosses;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.AcceptedFinding;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.HistoryFindings;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.BaselineUpdate;
import org.roundtrip.gate.Coverage;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.History;
import org.roundtrip.revision.InsertedRevisions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.Declarations;
import org.roundtrip.rowtest.RevisionDeclaration;
import org.roundtrip.rowtest.RowLibraries;
import org.roundtrip.setting.AdvisedException;
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
  private volatile @Nullable Contents contents;
  private volatile GateDecisions decisions;

  /** What a report needs to know of the project. */
  private record Contents(
      String layout,
      int revisions,
      List<Revision> history,
      Set<Engine> engines,
      boolean hasModels,
      EngineTrial trial) {}

  public Verification(Settings settings, Progress progress) {
    this.settings = settings;
    this.results = new ResultCollector(this::adjusted);
    this.progress = progress;
    this.decisions = new GateDecisions(settings.gate(), List.of(), LocalDate.now());
  }

  private CheckResult adjusted(CheckResult result) {
    return decisions.apply(settings.secrets().hide(settings.checks().apply(result)));
  }

  /**
   * How the baseline changes after the run.
   *
   * @param report the report of this run, which is complete
   */
  public BaselineUpdate baselineUpdate(Report report) {
    Contents known = Objects.requireNonNull(contents);
    Set<DatabaseRun> leftOut = leftOut(known.trial(), false).keySet();
    return decisions.baselineUpdate(coverage(known, leftOut, report.skips()));
  }

  private Coverage coverage(Contents known, Set<DatabaseRun> leftOut, List<Skip> skips) {
    List<DatabaseRun> counted = runs.stream().filter(run -> !leftOut.contains(run)).toList();
    return RunCoverage.of(settings, known.history(), known.engines(), counted, skips);
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
    return Optional.ofNullable(contents).map(known -> report(known, true));
  }

  private Report run(MigrationProject project) {
    if (settings.rows().generated()) {
      RowLibraries.require();
    }
    Set<Engine> engines = engines(project);
    Map<Engine, MigrationProject> views = views(project, engines);
    MigrationProject first = views.values().iterator().next();
    Contents known =
        new Contents(
            project.layout(),
            views.values().stream().mapToInt(v -> graph(v).size()).max().orElse(0),
            views.values().stream()
                .flatMap(view -> graph(view).revisions().stream())
                .distinct()
                .toList(),
            Set.copyOf(project.engines()),
            project.hasModels(),
            new EngineTrial(settings.engines().isEmpty() && project.choice().assumed()));
    contents = known;
    decisions =
        new GateDecisions(settings.gate(), WaiverFiles.read(views.values()), LocalDate.now());
    progress.discovered(first);
    Changes changes = Changes.of(settings, project, views);
    checkHistories(views, changes);
    first.notRun().stream()
        .filter(n -> !isReplaced(n))
        .forEach(n -> results.add(new Skip(n.name(), null, "the whole revision", n.reason())));
    notices.addAll(changes.notices());
    runOnDatabases(known.trial(), views, changes);
    notices.addAll(first.notices());
    return report(known, false);
  }

  private Report report(Contents known, boolean interrupted) {
    ResultCollector all = new ResultCollector(UnaryOperator.identity());
    all.add(results);
    List<ServerInfo> servers = new ArrayList<>();
    List<String> said = new ArrayList<>();
    Map<Engine, Integer> reused = new TreeMap<>();
    List<DatabaseFailure> failed = new ArrayList<>(failures);
    Map<DatabaseRun, String> leftOut = leftOut(known.trial(), interrupted);
    leftOut.forEach((run, reason) -> skip(all, known.hasModels(), run.engine(), reason));
    for (DatabaseRun run : runs) {
      if (leftOut.containsKey(run)) {
        continue;
      }
      all.add(run.results());
      run.startedServer().ifPresent(servers::add);
      said.addAll(run.notices());
      run.notReused().ifPresent(said::add);
      reused.put(run.engine(), run.reused());
      run.failure().map(e -> failure(run.engine(), e)).ifPresent(failed::add);
    }
    said.addAll(notices);
    List<Finding> findings = new ArrayList<>();
    if (failed.isEmpty() && !interrupted) {
      findings.addAll(decisions.aboutWaivers(coverage(known, leftOut.keySet(), all.skips())));
    }
    findings.addAll(HistoryFindings.grouped(EnforcedLosses.grouped(all.findings())));
    return new Report(
        settings.project(),
        known.layout(),
        known.revisions(),
        servers,
        findings,
        accepted(leftOut.keySet()),
        settings.failOn(),
        all.run(),
        all.skips(),
        said,
        reused,
        failed,
        interrupted,
        Duration.ofNanos(System.nanoTime() - startNanos));
  }

  /** The accepted findings, except those on engines that are left out. */
  private List<AcceptedFinding> accepted(Set<DatabaseRun> leftOut) {
    Set<Engine> engines = leftOut.stream().map(DatabaseRun::engine).collect(Collectors.toSet());
    return decisions.accepted().stream()
        .filter(
            each ->
                each.finding().database() == null
                    || !engines.contains(each.finding().database().engine()))
        .toList();
  }

  /** The project on each engine; one on which it cannot be read does not prevent the others. */
  private Map<Engine, MigrationProject> views(MigrationProject project, Set<Engine> engines) {
    Map<Engine, MigrationProject> views = new TreeMap<>();
    RuntimeException last = null;
    for (Engine engine : engines) {
      try {
        views.put(engine, project.on(engine));
      } catch (EnvironmentException | UnreadableHistoryException e) {
        failures.add(failure(engine, e));
        last = e;
      }
    }
    if (views.isEmpty() && last != null) {
      throw last;
    }
    return views;
  }

  private DatabaseFailure failure(Engine engine, RuntimeException e) {
    return new DatabaseFailure(engine, settings.secrets().hide(((AdvisedException) e).advice()));
  }

  /** Engines that share a history are checked once. */
  private void checkHistories(Map<Engine, MigrationProject> views, Changes changes) {
    List<History> histories = views.values().stream().map(MigrationProject::history).toList();
    boolean one = histories.stream().distinct().count() == 1;
    if (one) {
      results.add(checkHistory(views.values().iterator().next(), changes), null, null);
    } else {
      views.forEach((e, view) -> results.add(checkHistory(view, changes), null, e));
    }
    changes.result().ifPresent(result -> results.add(List.of(result), null, null));
  }

  /** A policy does not judge the names of revisions before its first one. */
  private List<CheckResult> checkHistory(MigrationProject view, Changes changes) {
    List<CheckResult> all =
        Checks.ofHistory(view.history()).stream()
            .map(result -> result.without(changes::isOld))
            .toList();
    if (settings.gate().policy().from() == null) {
      return all;
    }
    Set<RevisionId> judged = Selection.of(graph(view), settings);
    return all.stream()
        .map(
            result ->
                result.without(
                    finding ->
                        finding.code() == FindingCode.RT007
                            && finding.revision() != null
                            && !judged.contains(finding.revision().id())))
        .toList();
  }

  private void runOnDatabases(
      EngineTrial trial, Map<Engine, MigrationProject> views, Changes changes) {
    Map<Engine, TripPlan> plans = new TreeMap<>();
    views.forEach((engine, view) -> plans.put(engine, plan(engine, view, changes)));
    plans.values().removeIf(plan -> plan.tried().isEmpty());
    Notices settingNotices =
        new Notices(settings.rows(), plans.values().stream().allMatch(TripPlan::isWhole));
    Map<DatabaseRun, HeldProgress> held = new LinkedHashMap<>();
    plans.forEach(
        (engine, plan) -> {
          HeldProgress own = new HeldProgress(progress, trial);
          held.put(run(engine, views.get(engine), plan, settingNotices, own), own);
        });
    runs.addAll(held.keySet());
    ParallelTasks.run(List.copyOf(runs));
    throwIfNoneStarted();
    Set<DatabaseRun> leftOut = leftOut(trial, false).keySet();
    held.forEach(
        (run, own) -> {
          if (!leftOut.contains(run)) {
            own.release();
          }
        });
    notices.addAll(settingNotices.all());
  }

  /** The runs on engines for which the history is not written, and why. */
  private Map<DatabaseRun, String> leftOut(EngineTrial trial, boolean interrupted) {
    Map<DatabaseRun, String> reasons = new LinkedHashMap<>();
    for (DatabaseRun run : runs) {
      trial.reason(run, runs, interrupted).ifPresent(reason -> reasons.put(run, reason));
    }
    return reasons;
  }

  private static void skip(
      ResultCollector target, boolean hasModels, Engine engine, String reason) {
    target.add(Checks.skipped(CheckName.Scope.CHAIN, hasModels, reason), null, engine);
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

  private DatabaseRun run(
      Engine engine, MigrationProject view, TripPlan plan, Notices settingNotices, Progress held) {
    Declarations declared = Declarations.of(plan.graph(), settings.rows().declarations());
    return new DatabaseRun(engine, view, plan, settings, declared, settingNotices, decisions, held);
  }

  /** Whether a file of the user runs in place of a revision that Roundtrip cannot run. */
  private boolean isReplaced(MigrationProject.NotRun left) {
    Revision revision = left.revision();
    return revision != null
        && settings.rows().declarations().stream()
            .filter(declaration -> declaration.upgrade() != null)
            .map(RevisionDeclaration::revision)
            .anyMatch(name -> name.equals(left.name()) || name.equals(revision.id().value()));
  }

  /** The revisions to walk, including those that only a file of the user can apply. */
  private RevisionGraph graph(MigrationProject view) {
    List<Revision> replaced =
        view.notRun().stream()
            .filter(this::isReplaced)
            .flatMap(left -> Stream.ofNullable(left.revision()))
            .toList();
    return InsertedRevisions.into(view.history(), replaced).graph();
  }

  private TripPlan plan(Engine engine, MigrationProject view, Changes changes) {
    RevisionGraph graph = graph(view);
    Set<RevisionId> selected = changes.of(engine, Selection.of(graph, settings));
    return new TripPlan(graph, selected, settings.rows().on(), settings.oneTransaction());
  }

  private Set<Engine> engines(MigrationProject project) {
    if (!settings.engines().isEmpty()) {
      return new TreeSet<>(settings.engines());
    }
    Set<Engine> supported = new TreeSet<>(project.engines());
    new TreeMap<>(project.choice().reasons())
        .forEach((other, reason) -> skip(results, project.hasModels(), other, reason));
    return supported;
  }
}
