package org.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.ChainEvidence;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.check.Reproduction;
import org.roundtrip.check.Verdict;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.Engine;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Skip;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.ChainObservation;
import org.roundtrip.trip.ChainRunner;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripListener;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.TripRunner;

/** The run on one database: the trips, and beside them the walks over the whole history. */
final class DatabaseRun implements Runnable, TripListener {

  private final Engine engine;
  private final MigrationProject project;
  private final TripPlan plan;
  private final Settings settings;
  private final Progress progress;
  private final Reproduction reproduction;
  private final Outcome outcome = new Outcome();
  private final List<String> notices = new ArrayList<>();
  private final Set<RevisionId> broken = ConcurrentHashMap.newKeySet();
  private @Nullable ServerInfo server;
  private @Nullable State stepByStep;
  private @Nullable ChainObservation chain;
  private List<OrderObservation> orders = List.of();

  DatabaseRun(
      Engine engine,
      MigrationProject project,
      TripPlan plan,
      Settings settings,
      Progress progress) {
    this.engine = engine;
    this.project = project;
    this.plan = plan;
    this.settings = settings;
    this.progress = progress;
    this.reproduction = new Reproduction(settings.project(), settings.options(engine));
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
    Runnable trips = () -> stepByStep = TripRunner.run(opened, migrator, plan, this).orElse(null);
    ChainRunner chains = new ChainRunner(opened, migrator, plan.graph(), settings.rows());
    if (!plan.isWhole()) {
      trips.run();
      skipChain("only some revisions were asked for");
    } else if (!chains.needsTheServerAlone()) {
      Together.run(List.of(trips, () -> walkChains(chains)));
      judgeChain(chains);
    } else {
      trips.run();
      walkChainsAlone(chains);
    }
    if (chains.needsTheServerAlone()) {
      chains.putServerBack();
    }
  }

  private void walkChainsAlone(ChainRunner chains) {
    if (chains.putServerBack()) {
      walkChains(chains);
      judgeChain(chains);
    } else {
      skipChain("revisions make roles, which stay on a server that was not started for this run");
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
    List<Verdict> verdicts =
        Checks.ofChain(
            new ChainEvidence(Objects.requireNonNull(chain), orders, leftOut, stepByStep, broken));
    outcome.add(verdicts, null, engine);
    if (leftOut > 0) {
      String reason =
          leftOut + " further orders were left out; at most " + ChainRunner.ORDERS + " are tried";
      outcome.add(new Skip(null, engine, CheckName.ANY_ORDER.sentence(), reason));
    }
  }

  private void skipChain(String reason) {
    outcome.add(Checks.skipped(CheckName.Scope.CHAIN, reason), null, engine);
  }

  @Override
  public void tried(TripObservation seen) {
    if (seen.failure() != null || !seen.downgrade().canRun()) {
      broken.add(seen.revision().id());
    }
    List<Verdict> verdicts = Checks.ofTrip(seen, reproduction, plan.withRows());
    tell(seen.revision(), verdicts);
  }

  @Override
  public void blocked(Revision revision, String reason) {
    broken.add(revision.id());
    if (plan.tried().contains(revision.id())) {
      tell(revision, Checks.skipped(CheckName.Scope.REVISION, reason));
    }
  }

  private void tell(Revision revision, List<Verdict> verdicts) {
    Outcome own = new Outcome();
    own.add(verdicts, revision.name(), engine);
    outcome.add(own);
    progress.tried(server(), revision, List.copyOf(own.findings()), List.copyOf(own.skips()));
  }

  ServerInfo server() {
    return Objects.requireNonNull(server);
  }

  Outcome outcome() {
    return outcome;
  }

  List<String> notices() {
    return notices;
  }
}
