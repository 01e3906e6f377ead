package org.roundtrip.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.ChainEvidence;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.check.MissingDowngrades;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ForeignKeyMode;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Skip;
import org.roundtrip.gate.GateDecisions;
import org.roundtrip.generate.predicate.TextNotations;
import org.roundtrip.project.ForeignKeyModes;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.sql.ReplacedUpgrades;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.Declarations;
import org.roundtrip.rowtest.RowTester;
import org.roundtrip.trip.ChainObservation;
import org.roundtrip.trip.ChainRunner;
import org.roundtrip.trip.OrderObservation;
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

  private final Engine engine;
  private final MigrationProject project;
  private final Migrator migrator;
  private final ForeignKeyMode mode;
  private final TripPlan plan;
  private final Settings settings;
  private final Progress progress;
  private final ReproductionSettings reproduction;
  private final Declarations declared;
  private final Notices settingNotices;
  private final HiddenSecrets secrets;
  private final GateDecisions decisions;
  private final ResultCollector results;
  private final TextNotations notations;
  private final EarlierResults earlier;
  private final List<TripEvaluator> evaluators = new CopyOnWriteArrayList<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final Set<RevisionId> broken = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerInfo server;
  private volatile Supplier<List<String>> serverNotices = List::of;
  private volatile @Nullable RuntimeException failure;
  private boolean merged;
  private volatile @Nullable State stepByStep;
  private @Nullable ChainObservation chain;
  private List<OrderObservation> orders = List.of();
  private Duration chainTime = Duration.ZERO;

  /**
   * @param declared the user's declarations about revisions
   * @param settingNotices records which row settings had an effect
   * @param decisions which findings fail the run
   */
  DatabaseRun(
      Engine engine,
      MigrationProject project,
      TripPlan plan,
      Settings settings,
      Declarations declared,
      Notices settingNotices,
      GateDecisions decisions,
      Progress progress) {
    this.engine = engine;
    this.project = project;
    this.migrator = ReplacedUpgrades.of(project.migrator(), declared.upgrades(), added(project));
    this.mode =
        engine
            .part(ForeignKeyModes.class)
            .of(engine, project, migrator, settings.databases().session());
    this.plan = plan;
    this.settings = settings;
    this.progress = progress;
    this.declared = declared;
    this.settingNotices = settingNotices;
    this.secrets = settings.secrets();
    this.decisions = decisions;
    this.results = new ResultCollector(this::adjusted);
    this.reproduction = settings.reproduction(engine);
    this.notations =
        settings.rows().generated()
            ? RowTester.notations(migrator, plan.graph().revisions(), engine)
            : TextNotations.of(List.of());
    this.earlier =
        EarlierResults.of(
            settings,
            () ->
                VerdictKeys.of(
                    engine, project, migrator, mode, plan, settings, declared, notations),
            plan);
  }

  /** The revisions that only a file of the user can apply. */
  private static Set<RevisionId> added(MigrationProject project) {
    Set<RevisionId> known = new HashSet<>();
    project.notRun().stream()
        .flatMap(left -> Stream.ofNullable(left.revision()))
        .forEach(revision -> known.add(revision.id()));
    return known;
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
    try (DatabaseServer opened = DatabaseServers.open(engine, databases(), progress::announced)) {
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

  private DatabaseSettings databases() {
    DatabaseSettings given = settings.databases();
    return given.withSession(mode.before(given.session()));
  }

  private void walk(DatabaseServer opened) {
    ChainRunner chains = new ChainRunner(opened, migrator, plan.graph(), settings.rows().on());
    boolean exclusive = isExclusive();
    Optional<ChainResult> known = earlier.chain();
    if (!plan.isWhole() || known.isPresent()) {
      walkTrips(opened, Optional.empty());
      known.ifPresentOrElse(this::report, () -> skipChain(SOME));
    } else if (!exclusive) {
      walkTrips(opened, Optional.of(chains));
      evaluateChain(chains);
    } else {
      walkTrips(opened, Optional.empty());
      walkChainsAlone(chains);
    }
    if (exclusive) {
      chains.putServerBack();
    }
  }

  private boolean isExclusive() {
    return ChainRunner.needTheServerAlone(plan.graph(), migrator, engine);
  }

  private List<TripPlan> parts() {
    // A tool that opens its own connections runs one command at a time, so parallel walks gain
    // nothing.
    return isExclusive() || migrator.connectsItself()
        ? List.of(plan)
        : plan.parts(settings.rows().generated());
  }

  /** Runs the parts of the plan and the walk through the whole history in parallel. */
  private void walkTrips(DatabaseServer opened, Optional<ChainRunner> chains) {
    RecordedHistory recorded =
        chains.map(ChainRunner::recorded).orElseGet(() -> RecordedHistory.none(plan.graph()));
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
            RowTester rows = new RowTester(migrator, settings.rows(), declared, mode, notations);
            TripRunner.run(opened, migrator, left, recorded, rows, evaluator)
                .ifPresent(reached -> stepByStep = reached);
            evaluator.finish();
          });
    }
    chains.ifPresent(chain -> tasks.add(() -> walkChains(chain)));
    ParallelTasks.run(tasks);
    mergeResults();
  }

  private TripEvaluator evaluator(TripPlan part, MissingDowngrades missing) {
    return new TripEvaluator(
        server(),
        part,
        settings.rows(),
        reproduction,
        progress,
        broken,
        settingNotices,
        result -> missing.merge(adjusted(result)),
        earlier);
  }

  private synchronized void mergeResults() {
    evaluators.forEach(evaluator -> results.add(evaluator.results()));
    UnfilledTables unfilled = new UnfilledTables(engine);
    evaluators.forEach(evaluator -> unfilled.merge(evaluator.unfilled(), results));
    merged = true;
  }

  private MissingDowngrades missingDowngrades() {
    return MissingDowngrades.of(selected(), migrator, server(), decisions::accepts);
  }

  /** The number of revisions whose results are from earlier runs. */
  int reused() {
    return earlier.revisions().size();
  }

  /** Why not all results can be reused, in one sentence; empty if they can. */
  Optional<String> notReused() {
    return earlier
        .gap()
        .map(reason -> "Not all results on " + engine.label() + " can be reused: " + reason + ".");
  }

  private CheckResult adjusted(CheckResult result) {
    return decisions.apply(secrets.hide(settings.checks().apply(result)));
  }

  /** The revisions that are to be tested. */
  List<Revision> selected() {
    return plan.graph().revisions().stream()
        .filter(revision -> plan.tried().contains(revision.id()))
        .toList();
  }

  private void walkChainsAlone(ChainRunner chains) {
    if (chains.putServerBack()) {
      walkChains(chains);
      evaluateChain(chains);
    } else {
      skipChain(
          "revisions create roles, which would remain on a server that this run did not start");
    }
  }

  private void walkChains(ChainRunner chains) {
    long start = System.nanoTime();
    chain = chains.run();
    chains.putServerBack();
    if (chain.firstUpgrade().failure() == null) {
      orders = chains.runOrders();
    }
    chainTime = Duration.ofNanos(System.nanoTime() - start);
  }

  private void evaluateChain(ChainRunner chains) {
    ChainEvidence evidence =
        new ChainEvidence(
            Objects.requireNonNull(chain),
            orders,
            Math.max(0, chains.orders() - ChainRunner.ORDERS),
            stepByStep,
            project.hasModels(),
            broken);
    ChainResult result =
        new ChainResult(
            RevisionResult.outcomes(Checks.ofChain(evidence)), evidence.ordersLeftOut());
    report(result);
    earlier.add(result, chainTime);
  }

  private void report(ChainResult result) {
    results.add(result.results(), null, engine);
    if (result.untested() > 0) {
      String reason =
          result.untested() + " more orders were not tested; the limit is " + ChainRunner.ORDERS;
      results.add(new Skip(null, engine, Checks.BRANCH_ORDER.sentence(), reason));
    }
  }

  private void skipChain(String reason) {
    results.add(Checks.skipped(CheckName.Scope.CHAIN, project.hasModels(), reason), null, engine);
  }

  Engine engine() {
    return engine;
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
        failure == null ? "the run was interrupted" : "the run on " + engine.label() + " failed";
    plan.graph().revisions().stream()
        .filter(revision -> plan.tried().contains(revision.id()))
        .filter(revision -> !hasReported(revision))
        .map(revision -> new Skip(revision.name(), engine, Skip.NEED_A_DATABASE, reason))
        .forEach(all::add);
    return all;
  }

  /**
   * Asks the server when they are reported, because it learns during the run which roles remain.
   */
  List<String> notices() {
    return Stream.concat(notices.stream(), serverNotices.get().stream()).toList();
  }
}
