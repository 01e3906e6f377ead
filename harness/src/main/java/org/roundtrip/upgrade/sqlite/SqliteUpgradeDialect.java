package org.roundtrip.upgrade.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.database.Address;
import org.roundtrip.database.Session;
import org.roundtrip.upgrade.UpgradeDialect;
import org.roundtrip.upgrade.UpgradeLock;

/** Upgrades SQLite databases. */
public final class SqliteUpgradeDialect implements UpgradeDialect {

  /** How long SQLite waits for other writers. */
  private static final Duration BUSY = Duration.ofSeconds(30);

  private static final Pattern URL =
      Pattern.compile("(?:jdbc:)?sqlite(?:\\+\\w+)?:(?<file>.*)", Pattern.DOTALL);

  @Override
  public Optional<Address> address(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String file = file(matcher.group("file"));
    return Optional.of(Address.ofFile("jdbc:sqlite:" + file, file));
  }

  /** As in SQLAlchemy, three slashes precede a relative path and four an absolute path. */
  private static String file(String written) {
    return written.startsWith("///") ? written.substring(3) : written;
  }

  @Override
  public Connection connect(Address address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", String.valueOf(BUSY.toMillis()));
    properties.setProperty("transaction_mode", "IMMEDIATE");
    Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
    }
    return connection;
  }

  @Override
  public UpgradeLock lock(Session session) throws SQLException {
    try (Statement statement = session.connection().createStatement();
        ResultSet main = statement.executeQuery("PRAGMA database_list")) {
      String file = main.next() ? main.getString("file") : "";
      return file == null || file.isEmpty() ? new NoLock() : new LockFile(Path.of(file));
    }
  }

  @Override
  public String place(Connection connection, String table) {
    return "main." + table;
  }

  @Override
  public String existence(String place, String table) {
    return "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name = '" + table + "'";
  }

  /** For an in-memory database, which other processes cannot access. */
  private record NoLock() implements UpgradeLock {

    @Override
    public boolean attempt() {
      return true;
    }

    @Override
    public void close() {}
  }
}
