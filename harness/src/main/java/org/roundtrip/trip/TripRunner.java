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
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * Takes revisions up, down and up again, each from its pristine parent, so that one broken
 * downgrade never spoils the revisions after it. For one thread.
 */
public final class TripRunner {

  private final DatabaseServer server;
  private final Migrator migrator;
  private final TripPlan plan;
  private final RowTrials trials;
  private final RevisionDatabases databases;
  private final Ancestry ancestry;
  private final Map<RevisionId, String> blocked = new HashMap<>();
  private @Nullable RevisionDatabase arrived;

  private TripRunner(
      DatabaseServer server,
      Migrator migrator,
      TripPlan plan,
      RowTrials trials,
      RevisionDatabases databases) {
    this.server = server;
    this.migrator = migrator;
    this.plan = plan;
    this.trials = trials;
    this.databases = databases;
    this.ancestry = new Ancestry(plan.graph());
  }

  /**
   * Walks the plan.
   *
   * @return the state with every revision applied, step by step; empty when the plan does not lead
   *     to all heads or some upgrade failed
   */
  public static Optional<State> run(
      DatabaseServer server,
      Migrator migrator,
      TripPlan plan,
      RowTrials trials,
      TripListener listener) {
    try (RevisionDatabases databases =
        new RevisionDatabases(server, plan.withRows(), migrator.bookkeeping())) {
      return new TripRunner(server, migrator, plan, trials, databases).run(listener);
    }
  }

  private Optional<State> run(TripListener listener) {
    List<Revision> needed = plan.needed();
    for (int i = 0; i < needed.size(); i++) {
      step(needed.get(i), needed.subList(i + 1, needed.size()), listener);
    }
    if (needed.size() < plan.graph().size() || !blocked.isEmpty()) {
      return Optional.empty();
    }
    RevisionDatabase all = reach(ancestry.all(), List.of());
    return all == null ? Optional.empty() : Optional.of(all.state());
  }

  private void step(Revision revision, List<Revision> later, TripListener listener) {
    String reason = whyBlocked(revision);
    RevisionDatabase database = reason == null ? reach(ancestry.before(revision), later) : null;
    if (database == null) {
      String why = reason == null ? "the revisions before it cannot be applied again" : reason;
      blocked.put(revision.id(), why);
      listener.blocked(revision, why);
      return;
    }
    if (plan.tries(revision)) {
      TripObservation seen = tryOut(revision, database);
      listener.tried(seen);
    } else {
      pass(revision, database, listener);
    }
    databases.dropUnless(applied -> isUseful(applied, later));
  }

  private TripObservation tryOut(Revision revision, RevisionDatabase database) {
    if (isOneWay(revision) && !trials.any()) {
      return tryOneWay(revision, database);
    }
    boolean oneTransaction = plan.oneTransaction() && isTransactional(revision);
    Optional<TripObservation> seen =
        oneTransaction ? tryInOneTransaction(revision, database) : Optional.empty();
    TripObservation observation = seen.orElseGet(() -> tryOnCopy(revision, database));
    if (!database.applied().get(ancestry.place(revision))) {
      observation = showLost(observation, database);
      holdTrials(observation, database, oneTransaction);
      goOn(observation, database);
    }
    return observation;
  }

  /** Upgrades by what the tool was seen to send, where that leads to what the tool led to. */
  private boolean repeat(TripObservation seen, RevisionDatabase database) {
    if (!plan.oneTransaction() || seen.after() == null) {
      return false;
    }
    try {
      if (!database.repeat(migrator, seen.revision())) {
        return false;
      }
      if (database.state().equals(seen.after())) {
        database.applied().set(ancestry.place(seen.revision()));
        return true;
      }
    } catch (MigrationFailedException e) {
      // The tool does what its repetition does not.
    }
    databases.giveUp(database);
    return true;
  }

  /** Whether it is known that the trip ends after the upgrade. */
  private boolean isOneWay(Revision revision) {
    Engine engine = server.info().engine();
    return !migrator.leg(revision, Direction.DOWNGRADE, engine).canRun()
        && !migrator.leg(revision, Direction.UPGRADE, engine).transactional();
  }

  /** Nothing has to be undone and nobody has to begin at the parent again, so there is no copy. */
  private TripObservation tryOneWay(Revision revision, RevisionDatabase database) {
    TripObservation seen =
        new Trip(server.info(), migrator, revision, database, Transactions.AS_THE_TOOL, false)
            .walk(database.state());
    State after = seen.after();
    if (after == null) {
      failed(revision, database, Objects.requireNonNull(seen.failure()));
    } else {
      database.arrive(ancestry.place(revision), after);
    }
    return seen;
  }

  private void goOn(TripObservation seen, RevisionDatabase database) {
    RevisionDatabase there = arrived;
    State reached = seen.after();
    arrived = null;
    if (there != null && reached != null) {
      there.arrive(ancestry.place(seen.revision()), reached);
      databases.replace(database, there);
    } else if (!repeat(seen, database)) {
      advance(seen.revision(), database);
    }
  }

  /** The database is at the parent again, so that the rows can be read that did not come back. */
  private static TripObservation showLost(TripObservation seen, RevisionDatabase database) {
    State before = seen.before();
    State back = seen.back();
    boolean lost = back != null && !before.rows().large().equals(back.rows().large());
    return lost ? seen.withBefore(database.show(before, back)) : seen;
  }

  private void holdTrials(TripObservation seen, RevisionDatabase database, boolean oneTransaction) {
    if (trials.wants(seen)) {
      database.state();
      Engine engine = server.info().engine();
      boolean repeatable = plan.oneTransaction() && migrator.canRepeat(seen.revision(), engine);
      RevisionDatabaseLender.Way way =
          RevisionDatabaseLender.way(engine, oneTransaction, repeatable);
      trials.hold(
          seen, new RevisionDatabaseLender(database, server, way, isServerWide(seen.revision())));
    }
  }

  private TripObservation tryOnCopy(Revision revision, RevisionDatabase database) {
    try {
      return tryOnCopy(revision, database, plan.oneTransaction());
    } catch (Trip.NotRepeatableException e) {
      return tryOnCopy(revision, database, false);
    }
  }

  private TripObservation tryOnCopy(
      Revision revision, RevisionDatabase database, boolean mayRepeat) {
    State before = database.state();
    Optional<Set<String>> roles =
        isServerWide(revision) ? Optional.of(server.roles()) : Optional.empty();
    RevisionDatabase copy = database.copy();
    try {
      TripObservation seen =
          new Trip(server.info(), migrator, revision, copy, Transactions.AS_THE_TOOL, mayRepeat)
              .walk(before);
      if (migrator.connectsItself() && roles.isEmpty() && isPristine(seen)) {
        arrived = copy;
      }
      return seen;
    } finally {
      if (arrived == null) {
        copy.close();
      }
      roles.ifPresent(server::keepRoles);
    }
  }

  /** Whether the trip ended as the upgrade alone would have, so that it need not be run again. */
  private static boolean isPristine(TripObservation seen) {
    if (seen.downgrade().kind() == MigrationScript.Kind.MISSING) {
      return seen.after() != null;
    }
    return seen.failure() == null
        && seen.again() != null
        && seen.before().equals(seen.back())
        && seen.again().equals(seen.after())
        && seen.again().rows().equals(seen.before().rows());
  }

  private boolean isServerWide(Revision revision) {
    return migrator.isServerWide(revision, server.info().engine());
  }

  /** Empty when only the tool's own transactions can tell what the matter is. */
  private Optional<TripObservation> tryInOneTransaction(
      Revision revision, RevisionDatabase database) {
    State before = database.state();
    database.begin();
    TripObservation seen =
        new Trip(server.info(), migrator, revision, database, Transactions.OURS, false)
            .walk(before);
    boolean wrote = seen.failure() != null || database.wroteRows();
    State reached = pristine(seen, wrote);
    if (reached != null && !trials.wants(seen)) {
      database.commit(reached, wrote);
      database.applied().set(ancestry.place(revision));
      return Optional.of(seen);
    }
    database.rollback(wrote);
    return isCertain(seen, wrote) ? Optional.of(seen) : Optional.empty();
  }

  /** The state that an upgrade alone would have led to, if that is where the trip has ended. */
  private static @Nullable State pristine(TripObservation seen, boolean wrote) {
    if (seen.failure() != null) {
      return null;
    }
    if (!seen.downgrade().canRun()) {
      return seen.after();
    }
    boolean restored = seen.before().equals(seen.back()) && seen.again() != null;
    return restored && !wrote && seen.again().equals(seen.after()) ? seen.again() : null;
  }

  /** Whether legs in transactions of their own would have shown the same. */
  private static boolean isCertain(TripObservation seen, boolean wrote) {
    LegFailure failure = seen.failure();
    return failure == null
        ? seen.server().engine().part(TransactionRules.class).checksDeferred() || !wrote
        : failure.isCertain();
  }

  private boolean isTransactional(Revision revision) {
    Engine engine = server.info().engine();
    return migrator.leg(revision, Direction.UPGRADE, engine).transactional()
        && migrator.leg(revision, Direction.DOWNGRADE, engine).transactional();
  }

  private void pass(Revision revision, RevisionDatabase database, TripListener listener) {
    LegFailure failure = upgrade(revision, database, () -> database.pass(migrator, revision));
    if (failure != null) {
      Engine engine = server.info().engine();
      listener.tried(
          new TripObservation(
              server.info(),
              revision,
              migrator.leg(revision, Direction.UPGRADE, engine),
              migrator.leg(revision, Direction.DOWNGRADE, engine),
              State.NOTHING,
              null,
              null,
              null,
              failure,
              false));
    }
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
    blocked.put(revision.id(), "the upgrade of " + revision.name() + " fails");
    if (!failure.rolledBack() && failure.applied() > 0) {
      databases.giveUp(database);
    }
    return failure;
  }

  private interface Move {
    void make() throws MigrationFailedException;
  }

  /** A database that holds just these revisions; null when one of them cannot be applied again. */
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
    for (Revision before : plan.graph().ancestors(revision)) {
      if (blocked.containsKey(before.id())) {
        return blocked.get(before.id());
      }
    }
    return null;
  }
}
