package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.roundtrip.database.Address;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** A scratch database on a PostgreSQL server. */
record PostgresDatabase(String name, PostgresServer server) implements ScratchDatabase {

  @Override
  public Engine engine() {
    return server.info().engine();
  }

  @Override
  public String url() {
    return server.connections().address().fullUrlOf(name);
  }

  @Override
  public Address address() {
    return server.connections().address().of(name);
  }

  @Override
  public String sessionSql() {
    return server.settings().session();
  }

  @Override
  public Session connect() {
    Connection connection = server.connections().open(name);
    if (!server.settings().session().isBlank()) {
      run(connection, server.settings().session(), Setting.SESSION);
    }
    return new Session(this, connection, server.settings().statementTimeout());
  }

  @Override
  public boolean restore(Session session) {
    return SessionReset.run(session.connection(), sessionSql());
  }

  @Override
  public void close() {
    server.drop(this);
  }

  /** Runs the SQL of a setting. Closes the connection if it fails. */
  static void run(Connection connection, String sql, Setting setting) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      EnvironmentException failure =
          new EnvironmentException(
              Advice.of(
                  "The SQL of {} failed on PostgreSQL: {}",
                  setting.bare(),
                  ServerErrors.message(e)),
              e);
      closeAfter(failure, connection);
      throw failure;
    }
  }

  private static void closeAfter(EnvironmentException failure, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
