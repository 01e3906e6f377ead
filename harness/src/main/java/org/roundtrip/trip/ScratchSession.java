package org.roundtrip.trip;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;

/**
 * The session to a scratch database, opened on first use, and the reader of its state. Not
 * thread-safe.
 */
final class ScratchSession implements LegRunner.Target, AutoCloseable {

  private final ScratchDatabase database;
  private @Nullable Session session;
  private StateReader reader;

  ScratchSession(ScratchDatabase database, Function<Session, StateReader> reading) {
    this.database = database;
    Session first = database.connect();
    this.session = first;
    this.reader = reading.apply(first);
  }

  /** A session to a copy of the database, whose reader starts from the same state. */
  ScratchSession to(ScratchDatabase copy) {
    return new ScratchSession(copy, reader::over);
  }

  @Override
  public Session session() {
    Session open = session;
    if (open == null) {
      open = database.connect();
      session = open;
      reader = reader.over(open);
    }
    return open;
  }

  StateReader reader() {
    session();
    return reader;
  }

  /** Runs work on the connection. */
  void use(Use use) {
    try {
      use.with(session().connection());
    } catch (SQLException e) {
      throw ServerFailures.inUse(database, e);
    }
  }

  /** Restores the session to the state of a new one, or closes it. */
  @Override
  public void resetSession() {
    Session open = session;
    if (open != null && !database.restore(open)) {
      disconnect();
    }
  }

  /** Closes the session; the next use opens a new one. */
  void disconnect() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        throw ServerFailures.inUse(database, e);
      }
    }
  }

  @Override
  public void close() {
    disconnect();
  }

  /** Work on a connection. */
  interface Use {
    void with(Connection connection) throws SQLException;
  }
}
