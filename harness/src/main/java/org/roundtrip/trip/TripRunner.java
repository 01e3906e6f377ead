package org.roundtrip.trip;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * Runs the round trips of revisions. Every trip starts from an intact parent, so a broken downgrade
 * does not affect the revisions after it. Not thread-safe.
 *
 * @param <R> the result of a row test
 */
public final class TripRunner<R> {

  private final ServerInfo server;
  private final Migrator migrator;
  private final TripPlan plan;
  private final TripStrategy<R> strategy;
  private final RevisionDatabases databases;
  private final TripListener<R> listener;
  private final Ancestry ancestry;
  private final Map<RevisionId, String> blocked = new HashMap<>();
  private boolean stuck;

  private TripRunner(
      ServerInfo server,
      Migrator migrator,
      TripPlan plan,
      TripStrategy<R> strategy,
      RevisionDatabases databases,
      TripListener<R> listener) {
    this.server = server;
    this.migrator = migrator;
    this.plan = plan;
    this.strategy = strategy;
    this.databases = databases;
    this.listener = listener;
    this.ancestry = new Ancestry(plan.graph());
  }

  /**
   * Runs the plan.
   *
   * @return the state after all revisions were applied one by one; empty if the plan does not lead
   *     to all heads or an upgrade failed
   */
  public static <R> Optional<State> run(
      DatabaseServer server,
      Migrator migrator,
      TripPlan plan,
      RowTests<R> tests,
      TripListener<R> listener) {
    return run(server, migrator, plan, RecordedHistory.none(plan.graph()), tests, listener);
  }

  /**
   * Runs the plan.
   *
   * @param recorded what the tool sends on its way through the whole history
   * @return the state after all revisions were applied one by one; empty if the plan does not lead
   *     to all heads or an upgrade failed
   */
  public static <R> Optional<State> run(
      DatabaseServer server,
      Migrator migrator,
      TripPlan plan,
      RecordedHistory recorded,
      RowTests<R> tests,
      TripListener<R> listener) {
    ReplayStrategy<R> replays = new ReplayStrategy<>(server.info(), migrator, tests, recorded);
    TripStrategy<R> strategy =
        new TripStrategy<>(server, migrator, tests, replays, plan.oneTransaction());
    try (RevisionDatabases databases = new RevisionDatabases(server, plan.withRows(), migrator)) {
      return new TripRunner<>(server.info(), migrator, plan, strategy, databases, listener).run();
    }
  }

  private Optional<State> run() {
    List<Revision> needed = plan.needed();
    for (int i = 0; i < needed.size(); i++) {
      step(needed.get(i), needed.subList(i + 1, needed.size()));
    }
    if (needed.size() < plan.graph().size() || !blocked.isEmpty()) {
      return Optional.empty();
    }
    RevisionDatabase all = reach(ancestry.all(), List.of());
    return all == null ? Optional.empty() : Optional.of(all.state());
  }

  private void step(Revision revision, List<Revision> later) {
    String reason = whyBlocked(revision);
    RevisionDatabase database = reason == null ? reach(ancestry.before(revision), later) : null;
    if (database == null) {
      String why = reason == null ? "the revisions before it cannot be applied again" : reason;
      blocked.put(revision.id(), why);
      listener.untried(untried(revision, why));
      return;
    }
    Optional<String> replaced = migrator.replacement(revision);
    if (replaced.isPresent()) {
      if (pass(revision, database)) {
        listener.untried(
            untried(revision, "'%s' ran in place of its upgrade".formatted(replaced.get())));
      }
    } else if (plan.tries(revision)) {
      tryOut(revision, database);
    } else {
      pass(revision, database);
    }
    databases.dropUnless(applied -> isUseful(applied, later));
  }

  private UntriedRevision untried(Revision revision, String reason) {
    Engine engine = server.engine();
    return new UntriedRevision(
        server,
        revision,
        migrator.script(revision, Direction.UPGRADE, engine),
        migrator.script(revision, Direction.DOWNGRADE, engine),
        migrator.changesSchema(revision, engine),
        reason);
  }

  private void tryOut(Revision revision, RevisionDatabase database) {
    listener.trying(revision);
    TripStrategy.Attempt<R> attempt = strategy.attempt(revision, database);
    RevisionDatabase arrived = attempt.arrived();
    RevisionDatabase parent = attempt.parent() == null ? database : attempt.parent();
    if (arrived != database) {
      databases.replace(database, parent);
    }
    TripObservation seen = strategy.tryRepair(attempt);
    Optional<R> rows = attempt.test().map(test -> test.run(strategy.lender(seen, parent)));
    goOn(seen, arrived == database ? database : parent, arrived);
    listener.tried(
        new RevisionObservation<>(
            seen.after() == null ? seen.withRecovery(recovery(revision)) : seen, rows));
  }

  private void goOn(
      TripObservation seen, RevisionDatabase database, @Nullable RevisionDatabase arrived) {
    Revision revision = seen.revision();
    if (arrived == null) {
      if (!repeatUpgrade(seen, database)) {
        advance(revision, database);
      }
    } else if (seen.after() == null) {
      failed(revision, database, Objects.requireNonNull(seen.failure()));
    } else {
      int place = ancestry.place(revision);
      arrived.applied().set(place);
      databases.replace(database, arrived);
      arrived.upgradeStandby(seen.recorded(), place);
    }
  }

  /**
   * Upgrades by replaying the tool's statements and compares the result with the tool's.
   *
   * @return whether a replay was tried; a database with a different result is discarded
   */
  private boolean repeatUpgrade(TripObservation seen, RevisionDatabase database) {
    if (!plan.oneTransaction() || seen.after() == null) {
      return false;
    }
    try {
      if (!database.repeatUpgrade(seen.recorded())) {
        return false;
      }
      if (database.state().equals(seen.after())) {
        database.applied().set(ancestry.place(seen.revision()));
        return true;
      }
    } catch (MigrationFailedException e) {
      // The tool has effects that the replay does not have.
    }
    databases.giveUp(database);
    return true;
  }

  private boolean pass(Revision revision, RevisionDatabase database) {
    LegFailure failure = upgrade(revision, database, () -> database.pass(migrator, revision));
    if (failure != null) {
      listener.tried(
          new RevisionObservation<>(failedInPassing(revision, failure), Optional.empty()));
    }
    return failure == null;
  }

  private TripObservation failedInPassing(Revision revision, LegFailure failure) {
    return new TripObservation(
        server,
        revision,
        migrator.script(revision, Direction.UPGRADE, server.engine()),
        migrator.script(revision, Direction.DOWNGRADE, server.engine()),
        State.NOTHING,
        null,
        null,
        null,
        failure,
        RecordedTrip.NOTHING,
        false,
        recovery(revision),
        Set.of(),
        List.of());
  }

  private Recovery recovery(Revision revision) {
    if (blocked.containsKey(revision.id())) {
      return Recovery.NONE;
    }
    return migrator.inNewProcesses().isPresent() ? Recovery.ONE_COMMAND : Recovery.ONE_SESSION;
  }

  private @Nullable LegFailure advance(Revision revision, RevisionDatabase database) {
    return upgrade(revision, database, () -> database.advance(migrator, revision));
  }

  private @Nullable LegFailure upgrade(Revision revision, RevisionDatabase database, Move move) {
    try {
      move.make();
      database.applied().set(ancestry.place(revision));
      return null;
    } catch (MigrationFailedException e) {
      return failed(revision, database, LegFailure.of(TripLeg.UPGRADE, e));
    }
  }

  private LegFailure failed(Revision revision, RevisionDatabase database, LegFailure failure) {
    if (!failure.rolledBack() && failure.applied() > 0) {
      databases.giveUp(database);
    }
    if (!reachInOneSession(revision)) {
      blocked.put(revision.id(), "the upgrade of " + revision.name() + " fails");
    }
    return failure;
  }

  /**
   * Upgrades an empty database up to a revision as one command of the tool does, in which an
   * upgrade may succeed that fails alone.
   *
   * @return whether it succeeded; after one that did not, no further one is tried
   */
  private boolean reachInOneSession(Revision revision) {
    if (stuck || plan.graph().parents(revision).isEmpty()) {
      return false;
    }
    BitSet wanted = (BitSet) ancestry.before(revision).clone();
    wanted.set(ancestry.place(revision));
    List<Revision> way =
        plan.graph().revisions().stream().filter(r -> wanted.get(ancestry.place(r))).toList();
    stuck =
        way.stream().anyMatch(r -> migrator.isServerWide(r, server.engine()))
            || !databases.addUpgraded(way, wanted);
    return !stuck;
  }

  private interface Move {
    void make() throws MigrationFailedException;
  }

  /** A database with exactly these revisions; null if one of them cannot be applied again. */
  private @Nullable RevisionDatabase reach(BitSet wanted, List<Revision> later) {
    RevisionDatabase database =
        databases.towards(wanted, applied -> isWantedExactly(applied, later));
    for (Revision revision : plan.graph().revisions()) {
      int place = ancestry.place(revision);
      boolean missing = wanted.get(place) && !database.applied().get(place);
      if (missing && advance(revision, database) != null) {
        return null;
      }
    }
    return database;
  }

  private boolean isWantedExactly(BitSet applied, List<Revision> later) {
    return later.stream().anyMatch(r -> ancestry.before(r).equals(applied));
  }

  private boolean isUseful(BitSet applied, List<Revision> later) {
    return later.isEmpty()
        || later.stream().anyMatch(r -> Ancestry.isWithin(applied, ancestry.before(r)));
  }

  private @Nullable String whyBlocked(Revision revision) {
    if (blocked.isEmpty()) {
      return null;
    }
    return plan.graph().ancestors(revision).stream()
        .map(before -> blocked.get(before.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
