package org.roundtrip.trip;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;

/**
 * One session at a time to a scratch database, begun when it is first needed, and the reader over
 * it. For one thread.
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

  /** A session to a copy of the database, whose reader knows all that this one knows. */
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

  /** Does something over the connection. */
  void use(Use use) {
    try {
      use.with(session().connection());
    } catch (SQLException e) {
      throw ServerFailures.inUse(database, e);
    }
  }

  /** The next use begins a new session. */
  @Override
  public void resetSession() {
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
    resetSession();
  }

  /** Something to do over a connection. */
  interface Use {
    void with(Connection connection) throws SQLException;
  }
}
