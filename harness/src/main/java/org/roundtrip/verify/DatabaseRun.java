package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.gate.GateDecisions;
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

  private final RunInputs inputs;
  private final TripPlan plan;
  private final Progress progress;
  private final Notices settingNotices;
  private final EarlierResults earlier;
  private final RunFindings findings;
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
    this.earlier = EarlierResults.of(inputs);
    this.findings = new RunFindings(inputs, earlier, decisions);
  }

  /** What it found so far. */
  RunFindings findings() {
    return findings;
  }

  @Override
  public void run() {
    if (earlier.isComplete(inputs)) {
      findings.started(earlier.server().orElseThrow(), List::of);
      progress.started(findings.knownServer(), plan.tried().size());
      repeatAll();
      progress.finished(findings.knownServer());
      return;
    }
    runOnServer();
  }

  /** Repeats the results of earlier runs if they are all that is needed. */
  private void repeatAll() {
    for (TripPlan part : parts()) {
      evaluator(part).finish();
    }
    findings.merge();
    repeatChain();
  }

  private void runOnServer() {
    try (DatabaseServer opened =
        DatabaseServers.open(inputs.engine(), inputs.databases(), progress::announced)) {
      findings.started(opened.info(), opened::notices);
      progress.started(findings.knownServer(), plan.tried().size());
      walk(opened);
      if (opened.notices().isEmpty()) {
        earlier.keep();
      }
      progress.finished(findings.knownServer());
    } catch (EnvironmentException e) {
      findings.failed(inputs.settings().secrets().hide(e));
    } catch (UnreadableHistoryException e) {
      findings.failed(e);
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
    return ChainRunner.needTheServerAlone(plan.graph(), inputs.migrator(), inputs.engine());
  }

  private void walkAlone(ChainRunner chains) {
    if (chains.putServerBack()) {
      ChainWalk walk = new ChainWalk(chains, inputs.project().hasModels());
      walk.run();
      evaluate(walk);
    } else {
      findings.skipChain(
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
    for (TripPlan part : parts()) {
      TripEvaluator evaluator = evaluator(part);
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
    findings.merge();
  }

  private TripEvaluator evaluator(TripPlan part) {
    RevisionReports own = findings.begin(settingNotices, progress);
    return new TripEvaluator(
        findings.knownServer(),
        part,
        inputs.settings(),
        progress,
        settingNotices,
        earlier,
        own,
        findings.verified());
  }

  private void evaluate(ChainWalk walk) {
    ChainResult result = walk.result(stepByStep);
    findings.add(result);
    earlier.add(result, walk.elapsed());
  }

  /**
   * Reports what an earlier run found about the whole history, or why this run does not check it.
   */
  private void repeatChain() {
    if (inputs.chainSkip() != null) {
      findings.skipChain(inputs.chainSkip());
    } else {
      findings.add(earlier.chain().orElseThrow());
    }
  }
}
