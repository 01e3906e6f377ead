package org.roundtrip.trip;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.dialect.Engine;
import org.roundtrip.rows.DeadRows;
import org.roundtrip.rows.RowAccess;
import org.roundtrip.rows.Sequences;

/** Transactions on a scratch database whose rollback also restores sequences. Not thread-safe. */
final class ScratchTransaction {

  /** Number of rollbacks after which dead rows are removed. */
  private static final int DEAD_ROWS_AFTER = 25;

  private final ScratchSession session;
  private final String ensureOpen;
  private final Sequences sequences;
  private final DeadRows deadRows;
  private boolean sequencesAreKnown;
  private boolean readsState;
  private boolean settled = true;
  private int rollbacks;

  ScratchTransaction(ScratchSession session, Engine engine) {
    this.session = session;
    this.ensureOpen = engine.part(TransactionRules.class).ensureOpen();
    this.sequences = engine.part(RowAccess.class).sequences();
    this.deadRows = engine.part(RowAccess.class).deadRows();
  }

  /** Notes that the database was changed outside these transactions. */
  void changedOutside() {
    sequencesAreKnown = false;
  }

  /**
   * Begins a transaction.
   *
   * @param readsState whether the state is read in it
   */
  void begin(boolean readsState) {
    if (!sequencesAreKnown) {
      rememberSequences();
    }
    if (readsState && !settled) {
      session.use(connection -> session.reader().settle());
      settled = true;
    }
    this.readsState = readsState;
    session.reader().mark();
    session.use(connection -> connection.setAutoCommit(false));
    if (readsState) {
      session.reader().begin();
    }
  }

  void commit(boolean wroteRows) {
    session.use(
        connection -> {
          connection.commit();
          connection.setAutoCommit(true);
        });
    if (wroteRows) {
      rememberSequences();
    }
  }

  /** Rolls back the transaction and restores sequences. */
  void rollBack(boolean perhapsWroteRows) {
    session.use(
        connection -> {
          ensureOpen(connection);
          connection.rollback();
          connection.setAutoCommit(true);
        });
    session.reader().backToMark();
    if (perhapsWroteRows) {
      session.use(
          connection -> {
            settled = readsState;
            if (readsState) {
              session.reader().settle();
            }
            sequences.restore(connection);
            if (++rollbacks % DEAD_ROWS_AFTER == 0) {
              deadRows.remove(connection);
            }
          });
    }
  }

  /** An engine that has already rolled back would reject another rollback. */
  private void ensureOpen(Connection connection) throws SQLException {
    if (!ensureOpen.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(ensureOpen);
      }
    }
  }

  private void rememberSequences() {
    session.use(
        connection -> {
          session.reader().settle();
          sequences.remember(connection);
        });
    sequencesAreKnown = true;
  }
}
