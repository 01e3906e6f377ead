package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.roundtrip.database.EnvironmentException;

/** Opens connections to the databases of one server, all with the same configuration. */
record Connections(ServerAddress address, boolean ours, Duration statementTimeout) {

  /**
   * Runs in every session: the driver sets the session's time zone to the JVM's, so a migration
   * would depend on the machine.
   */
  static final String DEFAULTS = "SET TimeZone = 'UTC'";

  private static final int CONNECT_SECONDS = 10;

  /**
   * Connects to a database.
   *
   * @throws EnvironmentException if the server rejects the connection or does not respond
   */
  Connection open(String database) {
    try {
      return tryOpen(database);
    } catch (SQLException e) {
      throw ServerErrors.explain("connect to the database " + database, address, e);
    }
  }

  /** Connects to a database, or throws the driver's exception. */
  Connection tryOpen(String database) throws SQLException {
    Connection connection = new Driver().connect(address.urlOf(database), properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute(DEFAULTS);
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
    // Saves the driver a query for each connection.
    properties.setProperty("assumeMinServerVersion", "13");
    properties.setProperty("options", "-c statement_timeout=" + statementTimeout.toMillis());
    if (ours) {
      // The server supports neither; trying them costs two round trips per connection.
      properties.setProperty("sslmode", "disable");
      properties.setProperty("gssEncMode", "disable");
    }
    return properties;
  }
}
