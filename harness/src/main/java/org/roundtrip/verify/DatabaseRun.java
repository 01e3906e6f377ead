package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.MissingDowngrades;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.RowTester;
import org.roundtrip.trip.ChainRunner;
import org.roundtrip.trip.RecordedHistory;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.TripRunner;

/**
 * The run on one database: the round trips and, in parallel, the upgrades and downgrades of the
 * whole history.
 */
final class DatabaseRun implements EngineRun, Runnable {

  private final RunInputs inputs;
  private final TripPlan plan;
  private final Progress progress;
  private final Notices settingNotices;
  private final HiddenSecrets secrets;
  private final GateDecisions decisions;
  private final ResultCollector results;
  private final EarlierResults earlier;
  private final Map<RevisionId, SourceLocation> missing;
  private final VerifiedRevisions verified = new VerifiedRevisions();
  private final List<RevisionReports> reports = new CopyOnWriteArrayList<>();
  private volatile @Nullable ServerInfo server;
  private volatile Supplier<List<String>> serverNotices = List::of;
  private volatile @Nullable RuntimeException failure;
  private boolean merged;
  private volatile @Nullable State stepByStep;
  private volatile @Nullable ChainResult chain;
  private volatile @Nullable String chainSkipped;

  /**
   * @param settingNotices records which row settings had an effect
   * @param decisions which findings fail the run
   */
  DatabaseRun(
      RunInputs inputs, Notices settingNotices, GateDecisions decisions, Progress progress) {
    this.inputs = inputs;
    this.plan = inputs.plan();
    this.progress = progress;
    this.settingNotices = settingNotices;
    this.secrets = inputs.settings().secrets();
    this.decisions = decisions;
    this.results = new ResultCollector(this::adjusted);
    this.earlier = EarlierResults.of(inputs);
    this.missing = MissingDowngrades.locations(selected(), inputs.migrator(), inputs.engine());
  }

  private CheckResult adjusted(CheckResult result) {
    return decisions.apply(secrets.hide(inputs.settings().checks().apply(result)));
  }

  @Override
  public void run() {
    if (earlier.isComplete(inputs)) {
      server = earlier.server().orElseThrow();
      progress.started(knownServer(), plan.tried().size());
      repeatAll();
      progress.finished(knownServer());
      return;
    }
    runOnServer();
  }

  /** Repeats the results of earlier runs if they are all that is needed. */
  private void repeatAll() {
    MissingDowngrades known = missingDowngrades();
    for (TripPlan part : parts()) {
      evaluator(part, known).finish();
    }
    mergeResults();
    repeatChain();
  }

  private void runOnServer() {
    try (DatabaseServer opened =
        DatabaseServers.open(engine(), inputs.databases(), progress::announced)) {
      server = opened.info();
      serverNotices = opened::notices;
      progress.started(knownServer(), plan.tried().size());
      walk(opened);
      if (opened.notices().isEmpty()) {
        earlier.keep();
      }
      progress.finished(knownServer());
    } catch (EnvironmentException e) {
      failure = secrets.hide(e);
    } catch (UnreadableHistoryException e) {
      failure = e;
    }
  }

  private void walk(DatabaseServer opened) {
    ChainRunner chains =
        new ChainRunner(opened, inputs.migrator(), plan.graph(), inputs.settings().rows().on());
    boolean exclusive = isExclusive();
    if (inputs.chainSkip() != null || earlier.chain().isPresent()) {
      walkTrips(opened, RecordedHistory.none(plan.graph()), Optional.empty());
      repeatChain();
    } else if (!exclusive) {
      ChainWalk walk = new ChainWalk(chains, inputs.project().hasModels());
      walkTrips(opened, chains.recorded(), Optional.of(walk));
      evaluate(walk);
    } else {
      walkTrips(opened, RecordedHistory.none(plan.graph()), Optional.empty());
      walkAlone(chains);
    }
    if (exclusive) {
      chains.putServerBack();
    }
  }

  private boolean isExclusive() {
    return ChainRunner.needTheServerAlone(plan.graph(), inputs.migrator(), engine());
  }

  private void walkAlone(ChainRunner chains) {
    if (chains.putServerBack()) {
      ChainWalk walk = new ChainWalk(chains, inputs.project().hasModels());
      walk.run();
      evaluate(walk);
    } else {
      skipChain(
          "revisions create roles, which would remain on a server that this run did not start");
    }
  }

  private List<TripPlan> parts() {
    // A tool that opens its own connections runs one command at a time, so parallel walks gain
    // nothing.
    return isExclusive() || inputs.migrator().connectsItself()
        ? List.of(plan)
        : plan.parts(inputs.settings().rows().generated());
  }

  /** Runs the parts of the plan and the walk through the whole history in parallel. */
  private void walkTrips(
      DatabaseServer opened, RecordedHistory recorded, Optional<ChainWalk> chainWalk) {
    List<Runnable> tasks = new ArrayList<>();
    MissingDowngrades known = missingDowngrades();
    for (TripPlan part : parts()) {
      TripEvaluator evaluator = evaluator(part, known);
      // The checks of the whole history need the state at the end.
      boolean toTheEnd = inputs.chainSkip() == null && earlier.chain().isEmpty();
      TripPlan left = part.without(earlier.revisions(), toTheEnd);
      tasks.add(
          () -> {
            RowTester rows = inputs.rowTester();
            TripRunner.run(opened, inputs.migrator(), left, recorded, rows, evaluator)
                .ifPresent(reached -> stepByStep = reached);
            evaluator.finish();
          });
    }
    chainWalk.ifPresent(walk -> tasks.add(walk::run));
    ParallelTasks.run(tasks);
    mergeResults();
  }

  private TripEvaluator evaluator(TripPlan part, MissingDowngrades known) {
    RevisionReports own =
        new RevisionReports(
            knownServer(), result -> known.merge(adjusted(result)), settingNotices, progress);
    reports.add(own);
    return new TripEvaluator(
        knownServer(), part, inputs.settings(), progress, settingNotices, earlier, own, verified);
  }

  private MissingDowngrades missingDowngrades() {
    return MissingDowngrades.of(selected(), missing, knownServer(), decisions::accepts);
  }

  private synchronized void mergeResults() {
    reports.forEach(own -> results.add(own.results()));
    UnfilledTables unfilled = new UnfilledTables(engine());
    reports.forEach(own -> unfilled.merge(own.unfilled(), results));
    merged = true;
  }

  private void evaluate(ChainWalk walk) {
    ChainResult result = walk.result(stepByStep);
    report(result);
    earlier.add(result, walk.elapsed());
  }

  /**
   * Reports what an earlier run found about the whole history, or why this run does not check it.
   */
  private void repeatChain() {
    if (inputs.chainSkip() != null) {
      skipChain(inputs.chainSkip());
    } else {
      report(earlier.chain().orElseThrow());
    }
  }

  private void report(ChainResult result) {
    chain = result;
    result.report(results, verified.broken(), engine());
  }

  private void skipChain(String reason) {
    chainSkipped = reason;
    RunReport.skip(results, inputs.project().hasModels(), engine(), reason);
  }

  @Override
  public Engine engine() {
    return inputs.engine();
  }

  private ServerInfo knownServer() {
    return Objects.requireNonNull(server);
  }

  @Override
  public Optional<ServerInfo> server() {
    return Optional.ofNullable(server);
  }

  /** What ended the run; empty if it came to its end. */
  Optional<RuntimeException> exception() {
    return Optional.ofNullable(failure);
  }

  @Override
  public Optional<DatabaseFailure> failure() {
    return exception().map(e -> inputs.settings().failure(engine(), e));
  }

  @Override
  public int tested() {
    return verified.tested();
  }

  @Override
  public int reused() {
    return earlier.revisions().size();
  }

  @Override
  public List<Revision> selected() {
    return plan.graph().revisions().stream()
        .filter(revision -> plan.tried().contains(revision.id()))
        .toList();
  }

  @Override
  public boolean hasReported(@Nullable Revision revision) {
    return revision != null && reports.stream().anyMatch(own -> own.hasReported(revision));
  }

  @Override
  public synchronized ResultCollector results() {
    ResultCollector all = new ResultCollector(UnaryOperator.identity());
    all.add(results);
    if (merged) {
      return all;
    }
    reports.forEach(own -> all.add(own.results()));
    String reason =
        failure == null ? "the run was interrupted" : "the run on " + engine().label() + " failed";
    selected().stream()
        .filter(revision -> !hasReported(revision))
        .map(revision -> new Skip(revision.name(), engine(), Skip.NEED_A_DATABASE, reason))
        .forEach(all::add);
    return all;
  }

  /**
   * Asks the server when they are reported, because it learns during the run which roles remain.
   */
  @Override
  public List<String> notices() {
    Stream<String> notReused =
        earlier
            .gap()
            .map(why -> "Not all results on " + engine().label() + " can be reused: " + why + ".")
            .stream();
    return Stream.concat(serverNotices.get().stream(), notReused).toList();
  }

  /** All that the run found, from which another run can make a report. */
  EngineResults recorded() {
    return new EngineResults(
        engine(),
        plan.graph().revisions(),
        selected().stream().map(Revision::id).toList(),
        missing.entrySet().stream()
            .map(entry -> new EngineResults.MissingDowngrade(entry.getKey(), entry.getValue()))
            .toList(),
        server,
        verified.all(plan.graph()),
        chain,
        chainSkipped,
        reused(),
        notices(),
        failure().orElse(null));
  }
}
