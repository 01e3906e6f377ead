package org.roundtrip.project.tool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Database;

/**
 * The connections of one run of a Java tool. A recorder observes them. Closing this closes all
 * connections, including those that the tool leaves open.
 */
public final class ToolConnections implements DataSource, AutoCloseable {

  private final Database database;
  private final JdbcRecorder recorder;
  private final List<Connection> opened = new ArrayList<>();

  /** Connections to a database. */
  public ToolConnections(Database database, JdbcRecorder recorder) {
    this.database = database;
    this.recorder = recorder;
  }

  /** Opens a connection with the settings of the tool's own connections. */
  @Override
  public Connection getConnection() throws SQLException {
    @SuppressWarnings("resource") // Closing the connection is enough.
    Connection connection = database.connect().connection();
    opened.add(connection);
    database.engine().part(ToolDialect.class).prepare(connection, database.sessionSql());
    return recorder.watch(connection);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : opened) {
      connection.close();
    }
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) {
    // There is no log.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The limit of the database applies.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
