package org.roundtrip.trip;

import java.util.BitSet;
import java.util.Set;
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
 * A scratch database and what is known of it: which revisions were applied and what it looks like.
 * For one thread.
 */
final class RevisionDatabase implements AutoCloseable {

  private final DatabaseServer server;
  private final ScratchDatabase database;
  private final ScratchSession session;
  private final ScratchTransaction transaction;
  private final BitSet applied;
  private @Nullable State state;

  private RevisionDatabase(
      DatabaseServer server, ScratchDatabase database, ScratchSession session, BitSet applied) {
    this.server = server;
    this.database = database;
    this.session = session;
    this.transaction = new ScratchTransaction(session, database.engine());
    this.applied = (BitSet) applied.clone();
  }

  /**
   * A database that holds no revision.
   *
   * @param leftOut the names of tables that are not looked at
   */
  static RevisionDatabase empty(DatabaseServer server, boolean withRows, Set<String> leftOut) {
    ScratchDatabase database = server.create();
    ScratchSession session =
        new ScratchSession(database, open -> StateReader.over(open, withRows, leftOut));
    return new RevisionDatabase(server, database, session, new BitSet());
  }

  /** A second database that is the same now. */
  RevisionDatabase copy() {
    session.resetSession();
    ScratchDatabase copy = server.copy(database);
    return new RevisionDatabase(server, copy, session.to(copy), applied);
  }

  Session session() {
    return session.session();
  }

  Engine engine() {
    return database.engine();
  }

  /** The revisions that were applied, by their places; whoever applies one adds it. */
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

  /** Reads what changed in the transaction that is open. */
  State read() {
    return session.reader().read();
  }

  /** Reads everything, after the project's tool may have changed it. */
  State readAll() {
    return session.reader().readAll();
  }

  /**
   * Adds to the state that the database is in those rows of large tables that differ from another.
   */
  State show(State now, State other) {
    return session.reader().show(now, other);
  }

  /** Whether, as of the last reading, rows were written in the transaction that is open. */
  boolean wroteRows() {
    return session.reader().wroteRows();
  }

  /** Ends the session and begins a new one, for when a script may have left something in it. */
  void resetSession() {
    session.resetSession();
  }

  /** What runs scripts here. */
  LegRunner runner(Migrator migrator, Transactions transactions) {
    return new LegRunner(migrator, session, transactions);
  }

  /**
   * What runs a revision's scripts here.
   *
   * @param recorded what to send instead of running the project's tool; null to run it
   */
  LegRunner runner(Migrator migrator, Transactions transactions, @Nullable RecordedTrip recorded) {
    return new LegRunner(migrator, session, transactions, recorded);
  }

  /** Tells that the database is in this state, which led there in no transaction of ours. */
  void arrive(State reached) {
    state = reached;
    transaction.changedOutside();
  }

  /**
   * Upgrades by one revision, as the tool would; in a transaction of ours where that is cheaper.
   */
  void advance(Migrator migrator, Revision revision) throws MigrationFailedException {
    if (migrator.leg(revision, Direction.UPGRADE, engine()).transactional()) {
      advanceInTransaction(migrator, revision);
    } else {
      pass(migrator, revision);
    }
  }

  /** Upgrades by one revision that nobody looks at, as the tool would. */
  void pass(Migrator migrator, Revision revision) throws MigrationFailedException {
    state = null;
    runner(migrator, Transactions.AS_THE_TOOL).run(revision, Direction.UPGRADE);
  }

  /**
   * Upgrades by one revision by what the tool was seen to send.
   *
   * @return whether that could be done; nothing was done otherwise
   */
  boolean repeatUpgrade(RecordedTrip recorded) throws MigrationFailedException {
    state = null;
    boolean done = recorded.repeatUpgrade(session());
    if (done) {
      resetSession();
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

  /** Begins a transaction of ours. */
  void begin() {
    state();
    transaction.begin();
  }

  /** Commits what led to this state. */
  void commit(State reached, boolean wroteRows) {
    transaction.commit(wroteRows);
    state = reached;
  }

  /** Rolls back to when the transaction began, sequences included. */
  void rollBack(boolean perhapsWroteRows) {
    transaction.rollBack(perhapsWroteRows);
  }

  @Override
  public void close() {
    try {
      session.close();
    } finally {
      database.close();
    }
  }
}
