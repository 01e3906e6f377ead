package org.roundtrip.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.History;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.rowtest.Declarations;
import org.roundtrip.rowtest.RowLibraries;
import org.roundtrip.trip.TripPlan;

/** One run over one project. An instance can run once. */
public final class Verification {

  private final Settings settings;
  private final Progress progress;
  private final long startNanos = System.nanoTime();
  private final ResultCollector results;
  private final List<ServerInfo> servers = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  public Verification(Settings settings, Progress progress) {
    this.settings = settings;
    this.results = new ResultCollector(settings.checks()::apply);
    this.progress = progress;
  }

  public Report run() {
    try (MigrationProject project = settings.open()) {
      return run(project);
    }
  }

  private Report run(MigrationProject project) {
    if (settings.rows().generated()) {
      RowLibraries.require();
    }
    Set<Engine> engines = engines(project);
    Map<Engine, MigrationProject> views = new TreeMap<>();
    engines.forEach(engine -> views.put(engine, project.on(engine)));
    progress.discovered(project);
    checkHistories(views);
    project
        .notRun()
        .forEach(n -> results.add(new Skip(n.name(), null, "the whole revision", n.reason())));
    runOnDatabases(project, views);
    notices.addAll(project.notices());
    return new Report(
        settings.project(),
        project.layout(),
        views.values().stream().mapToInt(v -> v.history().graph().size()).max().orElse(0),
        servers,
        results.findings(),
        results.run(),
        results.skips(),
        notices,
        Duration.ofNanos(System.nanoTime() - startNanos));
  }

  /** Engines that share a history are checked once. */
  private void checkHistories(Map<Engine, MigrationProject> views) {
    List<History> histories = views.values().stream().map(MigrationProject::history).toList();
    boolean one = histories.stream().distinct().count() == 1;
    if (one) {
      results.add(Checks.ofHistory(histories.get(0)), null, null);
    } else {
      views.forEach((e, view) -> results.add(Checks.ofHistory(view.history()), null, e));
    }
  }

  private void runOnDatabases(MigrationProject project, Map<Engine, MigrationProject> views) {
    Map<Engine, TripPlan> plans = new TreeMap<>();
    views.forEach((engine, view) -> plans.put(engine, plan(view)));
    plans.values().removeIf(plan -> plan.tried().isEmpty());
    Notices settingNotices =
        new Notices(settings.rows(), plans.values().stream().allMatch(TripPlan::isWhole));
    EngineTrial trial = new EngineTrial(settings.engines().isEmpty() && project.choice().assumed());
    Map<DatabaseRun, HeldProgress> runs = new LinkedHashMap<>();
    plans.forEach(
        (engine, plan) -> {
          HeldProgress held = new HeldProgress(progress, trial);
          runs.put(run(engine, views.get(engine), plan, settingNotices, held), held);
        });
    ParallelTasks.run(List.copyOf(runs.keySet()));
    runs.forEach(
        (run, held) ->
            trial
                .reason(run, runs.keySet())
                .ifPresentOrElse(
                    reason -> skip(project, run.server().engine(), reason), () -> add(run, held)));
    notices.addAll(settingNotices.all());
  }

  private void add(DatabaseRun run, HeldProgress held) {
    held.release();
    servers.add(run.server());
    notices.addAll(run.notices());
    results.add(run.results());
  }

  private void skip(MigrationProject project, Engine engine, String reason) {
    results.add(Checks.skipped(CheckName.Scope.CHAIN, project.hasModels(), reason), null, engine);
  }

  private DatabaseRun run(
      Engine engine, MigrationProject view, TripPlan plan, Notices settingNotices, Progress held) {
    Declarations declared = Declarations.of(plan.graph(), settings.rows().declarations());
    return new DatabaseRun(engine, view, plan, settings, declared, settingNotices, held);
  }

  private TripPlan plan(MigrationProject view) {
    RevisionGraph graph = view.history().graph();
    return new TripPlan(
        graph, Selection.of(graph, settings), settings.rows().on(), settings.oneTransaction());
  }

  private Set<Engine> engines(MigrationProject project) {
    if (!settings.engines().isEmpty()) {
      return new TreeSet<>(settings.engines());
    }
    Set<Engine> supported = new TreeSet<>(project.engines());
    new TreeMap<>(project.choice().reasons())
        .forEach((other, reason) -> skip(project, other, reason));
    return supported;
  }
}
