package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.check.MissingDowngrades;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
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
final class DatabaseRun implements Runnable {

  private static final String SOME = "only some revisions were selected";

  private final RunInputs inputs;
  private final TripPlan plan;
  private final Progress progress;
  private final Notices settingNotices;
  private final HiddenSecrets secrets;
  private final GateDecisions decisions;
  private final ResultCollector results;
  private final EarlierResults earlier;
  private final List<TripEvaluator> evaluators = new CopyOnWriteArrayList<>();
  private final Set<RevisionId> broken = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerInfo server;
  private volatile Supplier<List<String>> serverNotices = List::of;
  private volatile @Nullable RuntimeException failure;
  private boolean merged;
  private volatile @Nullable State stepByStep;

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
  }

  private CheckResult adjusted(CheckResult result) {
    return decisions.apply(secrets.hide(inputs.settings().checks().apply(result)));
  }

  @Override
  public void run() {
    if (earlier.isComplete(plan)) {
      server = earlier.server().orElseThrow();
      progress.started(server(), plan.tried().size());
      repeatAll();
      progress.finished(server());
      return;
    }
    runOnServer();
  }

  /** Repeats the results of earlier runs if they are all that is needed. */
  private void repeatAll() {
    MissingDowngrades missing = missingDowngrades();
    parts().forEach(part -> evaluators.add(evaluator(part, missing)));
    evaluators.forEach(TripEvaluator::finish);
    mergeResults();
    if (plan.isWhole()) {
      report(earlier.chain().orElseThrow());
    } else {
      skipChain(SOME);
    }
  }

  private void runOnServer() {
    try (DatabaseServer opened =
        DatabaseServers.open(engine(), inputs.databases(), progress::announced)) {
      server = opened.info();
      serverNotices = opened::notices;
      progress.started(server(), plan.tried().size());
      walk(opened);
      if (opened.notices().isEmpty()) {
        earlier.keep();
      }
      progress.finished(server());
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
    Optional<ChainResult> known = earlier.chain();
    if (!plan.isWhole() || known.isPresent()) {
      walkTrips(opened, RecordedHistory.none(plan.graph()), Optional.empty());
      known.ifPresentOrElse(this::report, () -> skipChain(SOME));
    } else if (!exclusive) {
      ChainWalk chain = new ChainWalk(chains, inputs.project().hasModels());
      walkTrips(opened, chains.recorded(), Optional.of(chain));
      evaluate(chain);
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
      ChainWalk chain = new ChainWalk(chains, inputs.project().hasModels());
      chain.run();
      evaluate(chain);
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
      DatabaseServer opened, RecordedHistory recorded, Optional<ChainWalk> chain) {
    List<Runnable> tasks = new ArrayList<>();
    MissingDowngrades missing = missingDowngrades();
    for (TripPlan part : parts()) {
      TripEvaluator evaluator = evaluator(part, missing);
      evaluators.add(evaluator);
      // The checks of the whole history need the state at the end.
      boolean toTheEnd = plan.isWhole() && earlier.chain().isEmpty();
      TripPlan left = part.without(earlier.revisions(), toTheEnd);
      tasks.add(
          () -> {
            RowTester rows = inputs.rowTester();
            TripRunner.run(opened, inputs.migrator(), left, recorded, rows, evaluator)
                .ifPresent(reached -> stepByStep = reached);
            evaluator.finish();
          });
    }
    chain.ifPresent(walk -> tasks.add(walk::run));
    ParallelTasks.run(tasks);
    mergeResults();
  }

  private TripEvaluator evaluator(TripPlan part, MissingDowngrades missing) {
    return new TripEvaluator(
        server(),
        part,
        inputs.settings().rows(),
        inputs.settings().reproduction(engine()),
        progress,
        broken,
        settingNotices,
        result -> missing.merge(adjusted(result)),
        earlier);
  }

  private MissingDowngrades missingDowngrades() {
    return MissingDowngrades.of(selected(), inputs.migrator(), server(), decisions::accepts);
  }

  private synchronized void mergeResults() {
    evaluators.forEach(evaluator -> results.add(evaluator.results()));
    UnfilledTables unfilled = new UnfilledTables(engine());
    evaluators.forEach(evaluator -> unfilled.merge(evaluator.unfilled(), results));
    merged = true;
  }

  private void evaluate(ChainWalk chain) {
    ChainResult result = chain.result(stepByStep, broken);
    report(result);
    earlier.add(result, chain.elapsed());
  }

  private void report(ChainResult result) {
    results.add(result.results(), null, engine());
    if (result.untested() > 0) {
      String reason =
          result.untested() + " more orders were not tested; the limit is " + ChainRunner.ORDERS;
      results.add(new Skip(null, engine(), Checks.BRANCH_ORDER.sentence(), reason));
    }
  }

  private void skipChain(String reason) {
    RunReport.skip(results, inputs.project().hasModels(), engine(), reason);
  }

  Engine engine() {
    return inputs.engine();
  }

  private ServerInfo server() {
    return Objects.requireNonNull(server);
  }

  /** The server; empty if it did not start. */
  Optional<ServerInfo> startedServer() {
    return Optional.ofNullable(server);
  }

  /** Why the run could not go on; empty if it did. */
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  /** The number of revisions whose results are from earlier runs. */
  int reused() {
    return earlier.revisions().size();
  }

  /** Why not all results can be reused, in one sentence; empty if they can. */
  Optional<String> notReused() {
    return earlier
        .gap()
        .map(
            reason -> "Not all results on " + engine().label() + " can be reused: " + reason + ".");
  }

  /** The revisions that are to be tested. */
  List<Revision> selected() {
    return plan.graph().revisions().stream()
        .filter(revision -> plan.tried().contains(revision.id()))
        .toList();
  }

  /** Whether a revision was reported, as tested or not. */
  boolean hasReported(@Nullable Revision revision) {
    return revision != null && evaluators.stream().anyMatch(e -> e.hasReported(revision));
  }

  /** The results so far; the revisions that were not reached are skipped. */
  synchronized ResultCollector results() {
    ResultCollector all = new ResultCollector(UnaryOperator.identity());
    all.add(results);
    if (merged) {
      return all;
    }
    evaluators.forEach(evaluator -> all.add(evaluator.results()));
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
  List<String> notices() {
    return List.copyOf(serverNotices.get());
  }
}
