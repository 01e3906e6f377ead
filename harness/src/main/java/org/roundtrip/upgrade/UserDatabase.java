package org.roundtrip.upgrade;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.database.Engine;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;

/**
 * A database that a user names by URL, in JDBC's words, in PostgreSQL's own or as Python's tools
 * write them: {@code jdbc:sqlite:chat.db}, {@code sqlite:///chat.db}, {@code
 * postgresql://user:password@host:5432/chat}, {@code postgresql+asyncpg://…}.
 */
public final class UserDatabase {

  /** SQLite waits this long for others that write; a migration has no time limit of its own. */
  private static final Duration BUSY = Duration.ofSeconds(30);

  private static final Duration NO_LIMIT = Duration.ofDays(3650);

  private static final Pattern SQLITE =
      Pattern.compile("(?:jdbc:)?sqlite(?:\\+\\w+)?:(?<file>.*)", Pattern.DOTALL);
  private static final Pattern POSTGRESQL =
      Pattern.compile("(?<scheme>jdbc:postgresql|postgres(?:ql)?(?:\\+\\w+)?):(?<rest>//?.*)");

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
      return open(Engine.SQLITE, "jdbc:sqlite:" + file(sqlite.group("file")), new Properties());
    }
    Matcher postgresql = POSTGRESQL.matcher(url);
    if (!postgresql.matches()) {
      throw new IllegalArgumentException(
          "This is no URL of a database that can be migrated here: it should begin with"
              + " 'sqlite:' or 'postgresql://'.");
    }
    if (postgresql.group("scheme").startsWith("jdbc:")) {
      return open(Engine.POSTGRESQL, url, new Properties());
    }
    return openPostgres(postgresql.group("rest"));
  }

  /** Three slashes begin a relative path and four an absolute one, as SQLAlchemy has it. */
  private static String file(String written) {
    return written.startsWith("///") ? written.substring(3) : written;
  }

  private static Session openPostgres(String rest) {
    try {
      URI uri = new URI("postgresql:" + rest);
      Properties properties = new Properties();
      String user = uri.getRawUserInfo();
      if (user != null) {
        String[] parts = user.split(":", 2);
        properties.setProperty("user", decoded(parts[0]));
        if (parts.length == 2) {
          properties.setProperty("password", decoded(parts[1]));
        }
      }
      String host = uri.getHost() == null ? "localhost" : uri.getHost();
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return open(
          Engine.POSTGRESQL,
          "jdbc:postgresql://" + host + port + uri.getRawPath() + query,
          properties);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "The database's URL is malformed: %s. Write special characters in a password as %%XX."
              .formatted(e.getReason()),
          e);
    }
  }

  private static Session open(Engine engine, String jdbcUrl, Properties properties) {
    if (engine == Engine.SQLITE) {
      properties.setProperty("busy_timeout", String.valueOf(BUSY.toMillis()));
      properties.setProperty("transaction_mode", "IMMEDIATE");
    } else {
      properties.setProperty("ApplicationName", "roundtrip");
    }
    try {
      Connection connection = DriverManager.getConnection(jdbcUrl, properties);
      if (engine == Engine.SQLITE) {
        enforceForeignKeys(connection);
      }
      return new Session(engine, connection, NO_LIMIT);
    } catch (SQLException e) {
      throw new EnvironmentException("Cannot connect to the database: " + e.getMessage(), e);
    }
  }

  private static void enforceForeignKeys(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
