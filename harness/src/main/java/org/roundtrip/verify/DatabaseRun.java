package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.ChainEvidence;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.rowtest.Declarations;
import org.roundtrip.rowtest.RowTester;
import org.roundtrip.trip.ChainObservation;
import org.roundtrip.trip.ChainRunner;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.TripRunner;

/** The run on one database: the trips, and beside them the walks over the whole history. */
final class DatabaseRun implements Runnable {

  private final Engine engine;
  private final MigrationProject project;
  private final TripPlan plan;
  private final Settings settings;
  private final Progress progress;
  private final ReproductionSettings reproduction;
  private final Declarations declared;
  private final Notices words;
  private final ResultCollector results = new ResultCollector();
  private final List<String> notices = new ArrayList<>();
  private final Set<RevisionId> broken = ConcurrentHashMap.newKeySet();
  private @Nullable ServerInfo server;
  private volatile @Nullable State stepByStep;
  private @Nullable ChainObservation chain;
  private List<OrderObservation> orders = List.of();

  /**
   * @param declared what the user knows about revisions
   * @param words where to note what of it was needed
   */
  DatabaseRun(
      Engine engine,
      MigrationProject project,
      TripPlan plan,
      Settings settings,
      Declarations declared,
      Notices words,
      Progress progress) {
    this.engine = engine;
    this.project = project;
    this.plan = plan;
    this.settings = settings;
    this.progress = progress;
    this.declared = declared;
    this.words = words;
    this.reproduction = settings.reproduction(engine);
  }

  @Override
  public void run() {
    try (DatabaseServer opened = DatabaseServers.open(engine, settings.databases())) {
      server = opened.info();
      progress.started(server, plan.tried().size());
      walk(opened);
      notices.addAll(opened.notices());
      progress.finished(server);
    }
  }

  private void walk(DatabaseServer opened) {
    Migrator migrator = project.migrator();
    ChainRunner chains = new ChainRunner(opened, migrator, plan.graph(), settings.rows().on());
    boolean alone = chains.needsTheServerAlone();
    if (!plan.isWhole()) {
      walkTrips(opened, List.of(plan), List.of());
      skipChain("only some revisions were selected");
    } else if (!alone) {
      walkTrips(opened, parts(migrator), List.of(() -> walkChains(chains)));
      judgeChain(chains);
    } else {
      walkTrips(opened, List.of(plan), List.of());
      walkChainsAlone(chains);
    }
    if (alone) {
      chains.putServerBack();
    }
  }

  private List<TripPlan> parts(Migrator migrator) {
    // A tool of its own does one thing after the other: walking side by side wins nothing.
    return migrator.connectsItself() ? List.of(plan) : plan.parts();
  }

  /** Walks the parts of the plan, and whatever else, side by side. */
  private void walkTrips(DatabaseServer opened, List<TripPlan> parts, List<Runnable> besides) {
    List<Runnable> all = new ArrayList<>();
    List<TripEvaluator> judges = new ArrayList<>();
    for (TripPlan part : parts) {
      RowTester rows = new RowTester(project.migrator(), settings.rows(), declared);
      TripEvaluator judge =
          new TripEvaluator(
              server(), plan, part, settings.rows(), reproduction, progress, broken, words);
      judges.add(judge);
      all.add(
          () ->
              TripRunner.run(opened, project.migrator(), part, rows, judge)
                  .ifPresent(reached -> stepByStep = reached));
    }
    all.addAll(besides);
    ParallelTasks.run(all);
    judges.forEach(judge -> results.add(judge.results()));
    UnfilledTables unfilled = new UnfilledTables(engine);
    judges.forEach(judge -> unfilled.merge(judge.unfilled(), results));
  }

  private void walkChainsAlone(ChainRunner chains) {
    if (chains.putServerBack()) {
      walkChains(chains);
      judgeChain(chains);
    } else {
      skipChain(
          "revisions create roles, which would remain on a server that this run did not start");
    }
  }

  private void walkChains(ChainRunner chains) {
    chain = chains.run();
    chains.putServerBack();
    if (chain.oneGo().stop() == null) {
      orders = chains.runOrders();
    }
  }

  private void judgeChain(ChainRunner chains) {
    int leftOut = Math.max(0, chains.orders() - ChainRunner.ORDERS);
    List<CheckResult> verdicts =
        Checks.ofChain(
            new ChainEvidence(
                Objects.requireNonNull(chain),
                orders,
                leftOut,
                stepByStep,
                project.hasModels(),
                broken));
    results.add(verdicts, null, engine);
    if (leftOut > 0) {
      String reason = leftOut + " more orders were not tested; the limit is " + ChainRunner.ORDERS;
      results.add(new Skip(null, engine, Checks.BRANCH_ORDER.sentence(), reason));
    }
  }

  private void skipChain(String reason) {
    results.add(Checks.skipped(CheckName.Scope.CHAIN, project.hasModels(), reason), null, engine);
  }

  ServerInfo server() {
    return Objects.requireNonNull(server);
  }

  ResultCollector results() {
    return results;
  }

  List<String> notices() {
    return notices;
  }
}
