package org.roundtrip.upgrade;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.database.Address;
import org.roundtrip.database.Database;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.database.postgres.ServerAddress;
import org.roundtrip.dialect.Engine;

/**
 * A database that a user names by URL, in JDBC's words, in PostgreSQL's own or as Python's tools
 * write them: {@code jdbc:sqlite:chat.db}, {@code sqlite:///chat.db}, {@code
 * postgresql://user:password@host:5432/chat}, {@code postgresql+asyncpg://…}.
 */
public final class UserDatabase {

  /** How long SQLite waits for others that write. */
  private static final Duration BUSY = Duration.ofSeconds(30);

  private static final Pattern SQLITE =
      Pattern.compile("(?:jdbc:)?sqlite(?:\\+\\w+)?:(?<file>.*)", Pattern.DOTALL);

  /** With the name of a Python driver, which says nothing about the database. */
  private static final Pattern POSTGRESQL =
      Pattern.compile("(?<scheme>(?:jdbc:)?postgres(?:ql)?)(?:\\+\\w+)?(?<rest>://.*)");

  private UserDatabase() {}

  /**
   * Connects. The caller closes the session.
   *
   * @throws IllegalArgumentException when the URL is of no database that we know
   * @throws EnvironmentException when the database does not answer
   */
  public static Session connect(String url) {
    Matcher sqlite = SQLITE.matcher(url);
    if (sqlite.matches()) {
      String file = file(sqlite.group("file"));
      return open(Engine.SQLITE, Address.ofFile("jdbc:sqlite:" + file, file));
    }
    Matcher postgresql = POSTGRESQL.matcher(url);
    if (!postgresql.matches()) {
      throw new IllegalArgumentException(
          "This is no URL of a database that can be migrated here: it should begin with"
              + " 'sqlite:' or 'postgresql://'.");
    }
    ServerAddress address =
        ServerAddress.parse(postgresql.group("scheme") + postgresql.group("rest"));
    return open(Engine.POSTGRESQL, address.of(address.database()));
  }

  /** Three slashes begin a relative path and four an absolute one, as SQLAlchemy has it. */
  private static String file(String written) {
    return written.startsWith("///") ? written.substring(3) : written;
  }

  private static Session open(Engine engine, Address address) {
    Properties properties = new Properties();
    if (engine == Engine.SQLITE) {
      properties.setProperty("busy_timeout", String.valueOf(BUSY.toMillis()));
      properties.setProperty("transaction_mode", "IMMEDIATE");
    } else {
      properties.setProperty("ApplicationName", "roundtrip");
    }
    try {
      Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
      if (engine == Engine.SQLITE) {
        enforceForeignKeys(connection);
      }
      return new Session(new Named(engine, address), connection, Duration.ZERO);
    } catch (SQLException e) {
      throw new EnvironmentException("Cannot connect to the database: " + e.getMessage(), e);
    }
  }

  private record Named(Engine engine, Address address) implements Database {

    @Override
    public String sessionSql() {
      return "";
    }

    @Override
    public Session connect() {
      return open(engine, address);
    }
  }

  private static void enforceForeignKeys(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
    }
  }
}
