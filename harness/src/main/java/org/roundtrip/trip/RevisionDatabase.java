package org.roundtrip.trip;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;

/**
 * A scratch database with the revisions that were applied to it and its current state. Not
 * thread-safe.
 */
final class RevisionDatabase implements AutoCloseable {

  private final DatabaseServer server;
  private final ScratchDatabase database;
  private final ScratchSession session;
  private final ScratchTransaction transaction;
  private final BitSet applied;
  private @Nullable State state;
  private @Nullable RevisionDatabase standby;

  private RevisionDatabase(
      DatabaseServer server, ScratchDatabase database, ScratchSession session, BitSet applied) {
    this.server = server;
    this.database = database;
    this.session = session;
    this.transaction = new ScratchTransaction(session, database.engine());
    this.applied = (BitSet) applied.clone();
  }

  /** A database without applied revisions, in which the tool has done all that it does before. */
  static RevisionDatabase empty(DatabaseServer server, boolean withRows, Migrator migrator) {
    ScratchDatabase database = server.create();
    ScratchSession session =
        new ScratchSession(
            database, open -> StateReader.over(open, withRows, migrator.bookkeeping()));
    migrator.prepare(session.session());
    return new RevisionDatabase(server, database, session, new BitSet());
  }

  /** Copies the database. */
  RevisionDatabase copy() {
    session.disconnect();
    ScratchDatabase copy = server.copy(database);
    return new RevisionDatabase(server, copy, session.to(copy), applied);
  }

  /**
   * A database in the same state that stays there while a trip runs in this one. It is copied if
   * this database has none yet.
   */
  RevisionDatabase standby() {
    RevisionDatabase known = standby;
    if (known == null) {
      known = copy();
      standby = known;
    }
    return known;
  }

  /** The standby, which the caller closes; the next one is a new copy. */
  RevisionDatabase takeStandby() {
    RevisionDatabase taken = standby();
    standby = null;
    return taken;
  }

  /**
   * Upgrades the standby by the revision that this database has reached, by replaying the tool's
   * statements. Drops it if they cannot be replayed.
   *
   * @param place the place of the revision
   */
  void upgradeStandby(RecordedTrip recorded, int place) {
    RevisionDatabase behind = standby;
    if (behind == null) {
      return;
    }
    try {
      if (behind.repeatUpgrade(recorded)) {
        behind.applied.set(place);
        return;
      }
    } catch (MigrationFailedException e) {
      // The upgrade depends on more than the database.
    }
    dropStandby();
  }

  /** Drops the standby, which no longer has the state of this database. */
  void dropStandby() {
    RevisionDatabase old = standby;
    standby = null;
    if (old != null) {
      old.close();
    }
  }

  Session session() {
    return session.session();
  }

  Engine engine() {
    return database.engine();
  }

  /** The indexes of the applied revisions. The caller adds each revision that it applies. */
  BitSet applied() {
    return applied;
  }

  /** The state when no transaction is open. */
  State state() {
    State known = state;
    if (known == null) {
      known = readAll();
      arrive(known);
    }
    return known;
  }

  /** Reads the changes of the open transaction. */
  State read() {
    return session.reader().read();
  }

  /** Reads everything again, because the project's tool may have changed the database. */
  State readAll() {
    return session.reader().readAll();
  }

  /** Adds to the current state those rows of large tables that differ from another state. */
  State show(State now, State other) {
    return session.reader().show(now, other);
  }

  /** Whether the open transaction had written rows when the state was last read. */
  boolean wroteRows() {
    return session.reader().wroteRows();
  }

  /** Restores the state of a new session, because a script may have changed its settings. */
  void resetSession() {
    session.resetSession();
  }

  /** A runner of scripts in this database. */
  LegRunner runner(Migrator migrator, Transactions transactions) {
    return new LegRunner(migrator, session, transactions);
  }

  /**
   * A runner of a revision's scripts in this database.
   *
   * @param recorded the recorded statements to replay instead of running the tool; null to run it
   */
  LegRunner runner(Migrator migrator, Transactions transactions, @Nullable RecordedTrip recorded) {
    return new LegRunner(migrator, session, transactions, recorded);
  }

  /** Sets the current state after a change outside the transactions of this class. */
  void arrive(State reached) {
    state = reached;
    transaction.changedOutside();
  }

  /** Upgrades by one revision like the tool, in a transaction of this class if that is cheaper. */
  void advance(Migrator migrator, Revision revision) throws MigrationFailedException {
    if (migrator.script(revision, Direction.UPGRADE, engine()).transactional()) {
      advanceInTransaction(migrator, revision);
    } else {
      pass(migrator, revision);
    }
  }

  /** Upgrades by one revision like the tool, without reading the state. */
  void pass(Migrator migrator, Revision revision) throws MigrationFailedException {
    state = null;
    dropStandby();
    try {
      runner(migrator, Transactions.AS_THE_TOOL).run(revision, Direction.UPGRADE);
    } catch (MigrationFailedException e) {
      passInNewProcess(migrator, revision, e);
    }
  }

  /** Repeats an upgrade that failed, if nothing of it is left. */
  private void passInNewProcess(
      Migrator migrator, Revision revision, MigrationFailedException failure)
      throws MigrationFailedException {
    Migrator other = migrator.inNewProcesses().orElseThrow(() -> failure);
    if (!failure.rolledBack() && failure.applied() > 0) {
      throw failure;
    }
    runner(other, Transactions.AS_THE_TOOL).run(revision, Direction.UPGRADE);
  }

  /** Upgrades by several revisions as one command of the tool does. */
  void passAll(Migrator migrator, List<Revision> way) throws MigrationFailedException {
    state = null;
    migrator.runAll(way, Direction.UPGRADE, session(), revision -> {});
    resetSession();
  }

  /**
   * Upgrades by one revision by replaying the tool's statements.
   *
   * @return whether it was replayed; otherwise nothing changed
   */
  boolean repeatUpgrade(RecordedTrip recorded) throws MigrationFailedException {
    State before = state;
    state = null;
    boolean done = recorded.repeatUpgrade(session());
    if (done) {
      dropStandby();
      resetSession();
    } else {
      state = before;
    }
    return done;
  }

  private void advanceInTransaction(Migrator migrator, Revision revision)
      throws MigrationFailedException {
    begin();
    try {
      runner(migrator, Transactions.OURS).run(revision, Direction.UPGRADE);
    } catch (MigrationFailedException e) {
      rollBack(true);
      throw e;
    }
    State reached = read();
    commit(reached, wroteRows());
  }

  /** Begins a transaction in which states are read. */
  void begin() {
    state();
    transaction.begin(true);
  }

  /** Begins a transaction that will be rolled back, in which no state is read. */
  void beginUnread() {
    state();
    transaction.begin(false);
  }

  /** Commits the transaction, which led to this state. */
  void commit(State reached, boolean wroteRows) {
    dropStandby();
    transaction.commit(wroteRows);
    state = reached;
  }

  /** Rolls back the transaction and restores sequences. */
  void rollBack(boolean perhapsWroteRows) {
    transaction.rollBack(perhapsWroteRows);
  }

  @Override
  public void close() {
    try {
      dropStandby();
      session.close();
    } finally {
      database.close();
    }
  }
}
