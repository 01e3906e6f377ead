package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.roundtrip.database.EnvironmentException;

/** Opens connections to the databases of one server, every one set up in the same way. */
record Connections(ServerAddress address, boolean ours, Duration statementTimeout) {

  private static final int CONNECT_SECONDS = 10;

  /**
   * Connects to a database.
   *
   * @throws EnvironmentException when the server refuses or does not answer
   */
  Connection open(String database) {
    try {
      return tryOpen(database);
    } catch (SQLException e) {
      throw ServerErrors.explain("connect to the database " + database, address, e);
    }
  }

  /** Connects to a database, or says why not in the driver's words. */
  Connection tryOpen(String database) throws SQLException {
    Connection connection = new Driver().connect(address.urlOf(database), properties());
    // The driver makes the JVM's time zone the session's, so that a migration would do one thing
    // here and another there.
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    if (!address.user().isEmpty()) {
      properties.setProperty("user", address.user());
    }
    if (!address.password().isEmpty()) {
      properties.setProperty("password", address.password());
    }
    properties.setProperty("ApplicationName", "roundtrip");
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("prepareThreshold", "3");
    // Spares the driver a question at every connection.
    properties.setProperty("assumeMinServerVersion", "13");
    properties.setProperty("options", "-c statement_timeout=" + statementTimeout.toMillis());
    if (ours) {
      // Neither is there: asking for them costs two answers a connection.
      properties.setProperty("sslmode", "disable");
      properties.setProperty("gssEncMode", "disable");
    }
    return properties;
  }
}
