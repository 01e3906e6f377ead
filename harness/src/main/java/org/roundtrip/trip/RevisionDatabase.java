package org.roundtrip.trip;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.Sequences;

/**
 * A scratch database, one session to it and what is known of it: which revisions were applied and
 * what it looks like. For one thread.
 */
final class RevisionDatabase implements AutoCloseable {

  private final DatabaseServer server;
  private final ScratchDatabase database;
  private final BitSet applied;
  private final Sequences sequences;
  private @Nullable Session session;
  private StateReader reader;
  private @Nullable State state;
  private boolean remembered;

  private RevisionDatabase(
      DatabaseServer server,
      ScratchDatabase database,
      BitSet applied,
      Function<Session, StateReader> reading) {
    this.server = server;
    this.database = database;
    this.applied = (BitSet) applied.clone();
    this.sequences = database.engine().part(RowAccess.class).sequences();
    Session first = database.connect();
    this.session = first;
    this.reader = reading.apply(first);
  }

  /**
   * A database that holds no revision.
   *
   * @param leftOut the names of tables that are not looked at
   */
  static RevisionDatabase empty(DatabaseServer server, boolean withRows, Set<String> leftOut) {
    return new RevisionDatabase(
        server,
        server.create(),
        new BitSet(),
        session -> StateReader.over(session, withRows, leftOut));
  }

  /** The session; begun when it is first needed. */
  Session session() {
    Session open = session;
    if (open == null) {
      open = database.connect();
      session = open;
      reader = reader.over(open);
    }
    return open;
  }

  private StateReader reader() {
    session();
    return reader;
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
    if (state == null) {
      state = reader().readAll();
      remembered = false;
    }
    return state;
  }

  /** Reads the state in the transaction that is open, or after one that was not ours. */
  State read() {
    return reader().read();
  }

  /**
   * Adds to the state that the database is in those rows of large tables that differ from another.
   */
  State show(State now, State other) {
    return reader().show(now, other);
  }

  /** Whether, as of the last reading, rows were written in the transaction that is open. */
  boolean wroteRows() {
    return reader.wroteRows();
  }

  /** A second database that is the same now. */
  RevisionDatabase copy() {
    disconnect();
    ScratchDatabase twin = server.copy(database);
    return new RevisionDatabase(server, twin, applied, reader::over);
  }

  /** Ends the session and begins a new one, for when a script may have left something in it. */
  void renewSession() {
    disconnect();
  }

  /** Tells that a tool ran, which may have left something in the session if it was in there. */
  void toolRan(Migrator migrator) {
    if (migrator.connectsItself()) {
      reader.othersWrote();
    } else {
      renewSession();
    }
  }

  /** Tells that the upgrade led to this state, in no transaction of ours. */
  void arrive(int place, State reached) {
    state = reached;
    remembered = false;
    applied.set(place);
  }

  /** Upgrades by one revision, as the tool would. */
  void advance(Migrator migrator, Revision revision) throws MigrationFailedException {
    if (migrator.leg(revision, Direction.UPGRADE, engine()).transactional()) {
      advanceInOurTransaction(migrator, revision);
    } else {
      state = null;
      migrator.run(revision, Direction.UPGRADE, session(), Transactions.AS_THE_TOOL);
      toolRan(migrator);
      remembered = false;
    }
  }

  /**
   * Upgrades by one revision by what the tool was seen to send.
   *
   * @return whether that could be done; nothing was done otherwise
   */
  boolean repeat(Migrator migrator, Revision revision) throws MigrationFailedException {
    state = null;
    if (!migrator.repeatUpgrade(revision, session())) {
      return false;
    }
    renewSession();
    remembered = false;
    return true;
  }

  /** Upgrades by one revision that nobody looks at, as the tool would. */
  void pass(Migrator migrator, Revision revision) throws MigrationFailedException {
    state = null;
    migrator.run(revision, Direction.UPGRADE, session(), Transactions.AS_THE_TOOL);
    if (!migrator.leg(revision, Direction.UPGRADE, engine()).transactional()) {
      toolRan(migrator);
    }
  }

  private void advanceInOurTransaction(Migrator migrator, Revision revision)
      throws MigrationFailedException {
    begin();
    try {
      migrator.run(revision, Direction.UPGRADE, session(), Transactions.OURS);
    } catch (MigrationFailedException e) {
      rollback(true);
      throw e;
    }
    State reached = read();
    commit(reached, wroteRows());
  }

  /** Begins a transaction of ours. */
  void begin() {
    state();
    if (!remembered) {
      remember();
    }
    reader().mark();
    inSession(() -> session().connection().setAutoCommit(false));
    reader().begin();
  }

  /** Commits what led to this state. */
  void commit(State reached, boolean wroteRows) {
    inSession(
        () -> {
          session().connection().commit();
          session().connection().setAutoCommit(true);
        });
    state = reached;
    if (wroteRows) {
      remember();
    }
  }

  /** Rolls back to when the transaction began, sequences included. */
  void rollback(boolean perhapsWroteRows) {
    inSession(
        () -> {
          ensureTransaction();
          session().connection().rollback();
          session().connection().setAutoCommit(true);
        });
    reader.backToMark();
    if (perhapsWroteRows) {
      inSession(
          () -> {
            reader.settle();
            sequences.restore(session().connection());
          });
    }
  }

  private void ensureTransaction() throws SQLException {
    String ensure = engine().part(TransactionRules.class).ensureOpen();
    if (!ensure.isEmpty()) {
      try (Statement statement = session().connection().createStatement()) {
        statement.execute(ensure);
      }
    }
  }

  @Override
  public void close() {
    try {
      disconnect();
    } finally {
      database.close();
    }
  }

  private void remember() {
    inSession(
        () -> {
          reader().settle();
          sequences.remember(session().connection());
        });
    remembered = true;
  }

  private void disconnect() {
    Session open = session;
    session = null;
    if (open != null) {
      inSession(open::close);
    }
  }

  private void inSession(Step step) {
    try {
      step.take();
    } catch (SQLException e) {
      throw ServerTrouble.of("a scratch database was in use", e)
          .orElseGet(
              () ->
                  new EnvironmentException(
                      "The session to the scratch database %s broke (%s); run again with --debug to see where."
                          .formatted(database.name(), ServerTrouble.words(e)),
                      e));
    }
  }

  private interface Step {
    void take() throws SQLException;
  }
}
