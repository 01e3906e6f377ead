package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;

/** The connections on which databases are made and dropped, as many as are needed at once. */
final class AdminSessions implements AutoCloseable {

  /** Something that is done on a connection. */
  interface Deed<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Connections connections;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  AdminSessions(Connections connections) {
    // A copy of a large database may take longer than a statement of a migration.
    this.connections = new Connections(connections.address(), connections.ours(), Duration.ZERO);
  }

  /**
   * Does something and gives its result.
   *
   * @param what the deed for people, such as {@code make the database x}
   * @throws EnvironmentException when it fails
   */
  <T> T call(String what, Deed<T> deed) {
    Connection connection = idle.poll();
    if (connection == null) {
      connection = connections.open(connections.address().database());
    }
    try {
      T result = deed.on(connection);
      idle.push(connection);
      return result;
    } catch (SQLException e) {
      EnvironmentException failure = ServerErrors.explain(what, connections.address(), e);
      close(connection, failure);
      throw failure;
    }
  }

  @Override
  public void close() {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      close(connection, null);
    }
  }

  private void close(Connection connection, @Nullable EnvironmentException because) {
    try {
      connection.close();
    } catch (SQLException e) {
      EnvironmentException failure =
          ServerErrors.explain("close a connection", connections.address(), e);
      if (because == null) {
        throw failure;
      }
      because.addSuppressed(failure);
    }
  }
}
