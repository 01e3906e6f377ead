package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;

/** A pool of connections for creating and dropping databases. It grows as needed. */
final class AdminSessions implements AutoCloseable {

  /** An operation on a connection. */
  interface Operation<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Connections connections;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  AdminSessions(Connections connections) {
    // Copying a large database can take longer than the time limit of migrations.
    this.connections = new Connections(connections.address(), connections.ours(), Duration.ZERO);
  }

  /**
   * Runs an operation and returns its result.
   *
   * @param what the operation for messages, such as {@code create the database x}
   * @throws EnvironmentException if it fails
   */
  <T> T call(String what, Operation<T> operation) {
    Connection connection = idle.poll();
    if (connection == null) {
      connection = connections.open(connections.address().database());
    }
    try {
      T result = operation.on(connection);
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

  private void close(Connection connection, @Nullable EnvironmentException cause) {
    try {
      connection.close();
    } catch (SQLException e) {
      EnvironmentException failure =
          ServerErrors.explain("close a connection", connections.address(), e);
      if (cause == null) {
        throw failure;
      }
      cause.addSuppressed(failure);
    }
  }
}
