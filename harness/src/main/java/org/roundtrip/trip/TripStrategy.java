package org.roundtrip.trip;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.trip.RowTests.RowTest;

/**
 * Runs the trip of a revision in the cheapest way that has the same result as the project's tool:
 * on the database itself if nothing must be reverted, in a transaction that is rolled back, on the
 * database itself with a standby in case it is not restored, or on a copy.
 *
 * @param <R> the result of a row test
 */
final class TripStrategy<R> {

  private final DatabaseServer server;
  private final Engine engine;
  private final Migrator migrator;
  private final RowTests<R> tests;
  private final boolean shortcuts;
  private final ReplayStrategy<R> replays;

  /**
   * @param replays replays what the tool sent on its way through the whole history
   * @param shortcuts whether a trip can run in one transaction, and with replays
   */
  TripStrategy(
      DatabaseServer server,
      Migrator migrator,
      RowTests<R> tests,
      ReplayStrategy<R> replays,
      boolean shortcuts) {
    this.server = server;
    this.engine = server.info().engine();
    this.migrator = migrator;
    this.tests = tests;
    this.replays = replays;
    this.shortcuts = shortcuts;
  }

  /**
   * A finished trip.
   *
   * @param test the row test that remains to run
   * @param parent a database at the parent; null if there is none and nothing needs it
   * @param arrived the database after the upgrade; null if the one at the parent is not upgraded
   *     yet
   */
  record Attempt<R>(
      TripObservation seen,
      Optional<RowTest<R>> test,
      @Nullable RevisionDatabase parent,
      @Nullable RevisionDatabase arrived) {

    /** Reads the rows that were not restored. */
    Attempt<R> showLost() {
      State before = seen.before();
      State back = seen.back();
      boolean lost = back != null && !before.rows().large().equals(back.rows().large());
      return parent != null && lost
          ? new Attempt<>(seen.withBefore(parent.show(before, back)), test, parent, arrived)
          : this;
    }
  }

  /**
   * Runs the trip on a database at the revision's parent, or on a copy of that. If the result has
   * another database at the parent, the given one is spoiled.
   */
  Attempt<R> attempt(Revision revision, RevisionDatabase database) {
    Optional<Migrator> inNewProcesses = migrator.inNewProcesses();
    if (isOneWay(revision) && !tests.any() && inNewProcesses.isEmpty()) {
      return inPlace(revision, database);
    }
    Optional<Attempt<R>> replayed =
        shortcuts && prefersTransactions() ? replays.attempt(revision, database) : Optional.empty();
    if (replayed.isPresent()) {
      return replayed.get();
    }
    Attempt<R> first =
        (mayUseOneTransaction(revision)
                ? inOneTransaction(revision, database)
                : Optional.<Attempt<R>>empty())
            .orElseGet(() -> apart(revision, database));
    Attempt<R> attempt =
        first.seen().isSuspect() && inNewProcesses.isPresent()
            ? onCopyBy(inNewProcesses.get(), revision, Objects.requireNonNull(first.parent()))
            : first;
    return attempt.showLost();
  }

  /** A failure may come from the state of the tool's process; new processes decide. */
  private Attempt<R> onCopyBy(Migrator other, Revision revision, RevisionDatabase database) {
    return new TripStrategy<>(server, other, tests, replays, shortcuts)
        .onCopy(revision, database, false);
  }

  /** Adds the statements that restore the schema if the downgrade does not. */
  TripObservation tryRepair(Attempt<R> attempt) {
    TripObservation seen = attempt.seen();
    RevisionDatabase parent = attempt.parent();
    boolean inTransaction =
        prefersTransactions()
            && (mayUseOneTransaction(seen.revision()) || (shortcuts && seen.isRepeatable()));
    return parent == null
        ? seen
        : seen.withRepair(RepairTrial.run(server, migrator, seen, parent, inTransaction));
  }

  /** The databases for a row test after a trip. */
  DatabaseLender lender(TripObservation seen, RevisionDatabase database) {
    database.state();
    return RevisionDatabaseLender.of(
        database,
        server,
        migrator,
        seen,
        mayUseOneTransaction(seen.revision()),
        shortcuts && seen.isRepeatable());
  }

  private boolean prefersTransactions() {
    return !engine.part(TransactionRules.class).cheapCopies();
  }

  /** Whether the trip is known to end after the upgrade. */
  private boolean isOneWay(Revision revision) {
    return !script(revision, Direction.DOWNGRADE).canRun()
        && !script(revision, Direction.UPGRADE).transactional();
  }

  private boolean mayUseOneTransaction(Revision revision) {
    return shortcuts
        && script(revision, Direction.UPGRADE).transactional()
        && script(revision, Direction.DOWNGRADE).transactional();
  }

  private MigrationScript script(Revision revision, Direction direction) {
    return migrator.script(revision, direction, engine);
  }

  /** Needs no copy: nothing must be reverted, and no other test starts at the parent. */
  private Attempt<R> inPlace(Revision revision, RevisionDatabase database) {
    database.dropStandby();
    TripObservation seen =
        trip(revision, database, Transactions.AS_THE_TOOL, false).walk(database.state());
    if (seen.after() != null) {
      database.arrive(seen.after());
    }
    return new Attempt<>(seen, Optional.empty(), null, database);
  }

  /** Empty if only a run in the tool's own transactions can explain a failure. */
  private Optional<Attempt<R>> inOneTransaction(Revision revision, RevisionDatabase database) {
    State before = database.state();
    database.begin();
    TripObservation seen = trip(revision, database, Transactions.OURS, false).walk(before);
    boolean wrote = seen.failure() != null || database.wroteRows();
    State reached = pristine(seen, wrote);
    boolean certain = isCertain(seen, wrote);
    Optional<RowTest<R>> test = certain || reached != null ? tests.of(seen) : Optional.empty();
    if (reached != null && test.isEmpty()) {
      database.commit(reached, wrote);
      return Optional.of(new Attempt<>(seen, test, null, database));
    }
    database.rollBack(wrote);
    return certain ? Optional.of(new Attempt<>(seen, test, database, null)) : Optional.empty();
  }

  /** The state after the upgrade alone, if the trip ended in that state. */
  static @Nullable State pristine(TripObservation seen, boolean wrote) {
    if (seen.failure() != null) {
      return null;
    }
    if (!seen.downgrade().canRun()) {
      return seen.after();
    }
    boolean restored = seen.before().equals(seen.back()) && seen.again() != null;
    return restored && !wrote && seen.again().equals(seen.after()) ? seen.again() : null;
  }

  /** Whether legs in separate transactions would have had the same result. */
  private boolean isCertain(TripObservation seen, boolean wrote) {
    LegFailure failure = seen.failure();
    return failure == null
        ? !wrote || engine.part(TransactionRules.class).checksDeferred()
        : failure.isCertain();
  }

  private Attempt<R> apart(Revision revision, RevisionDatabase database) {
    boolean mayStandBy =
        shortcuts
            && prefersTransactions()
            && migrator.connectsItself()
            && !migrator.isServerWide(revision, engine);
    return mayStandBy ? withStandby(revision, database) : onCopy(revision, database);
  }

  /** Saves the copy for each trip that ends in the state after the upgrade alone. */
  private Attempt<R> withStandby(Revision revision, RevisionDatabase database) {
    State before = database.state();
    database.standby();
    TripObservation seen;
    try {
      seen = trip(revision, database, Transactions.AS_THE_TOOL, true).walk(before);
    } catch (Trip.NotRepeatableException e) {
      return onCopy(revision, database.takeStandby(), false);
    }
    boolean arrived = endsAfterUpgrade(seen);
    Optional<RowTest<R>> test = tests.of(seen);
    if (arrived && test.isEmpty()) {
      database.arrive(seen.after());
      return new Attempt<>(seen, test, null, database);
    }
    if (!database.standby().state().equals(before)) {
      // The upgrades of earlier revisions do not have the same result every time.
      return onCopy(revision, database.takeStandby());
    }
    if (arrived) {
      database.arrive(seen.after());
      return new Attempt<>(seen, test, database.standby(), database);
    }
    return new Attempt<>(seen, test, database.takeStandby(), null);
  }

  private Attempt<R> onCopy(Revision revision, RevisionDatabase database) {
    try {
      return onCopy(revision, database, shortcuts);
    } catch (Trip.NotRepeatableException e) {
      return onCopy(revision, database, false);
    }
  }

  private Attempt<R> onCopy(Revision revision, RevisionDatabase database, boolean mayRepeat) {
    State before = database.state();
    Optional<Set<String>> roles =
        migrator.isServerWide(revision, engine) ? Optional.of(server.roles()) : Optional.empty();
    RevisionDatabase copy = database.copy();
    boolean arrived = false;
    try {
      TripObservation seen = trip(revision, copy, Transactions.AS_THE_TOOL, mayRepeat).walk(before);
      arrived = migrator.connectsItself() && roles.isEmpty() && endsAfterUpgrade(seen);
      if (arrived) {
        copy.arrive(seen.after());
      }
      return new Attempt<>(seen, tests.of(seen), database, arrived ? copy : null);
    } finally {
      if (!arrived) {
        copy.close();
      }
      roles.ifPresent(server::keepRoles);
    }
  }

  /**
   * Whether the trip ended in the same state as the upgrade alone, which then need not run again.
   */
  private static boolean endsAfterUpgrade(TripObservation seen) {
    if (seen.downgrade().isAbsent()) {
      return seen.after() != null;
    }
    return seen.failure() == null
        && seen.again() != null
        && seen.before().equals(seen.back())
        && seen.again().equals(seen.after())
        && seen.again().rows().equals(seen.before().rows());
  }

  private Trip trip(
      Revision revision, RevisionDatabase database, Transactions transactions, boolean mayRepeat) {
    return new Trip(server.info(), migrator, revision, database, transactions, mayRepeat, null);
  }
}
