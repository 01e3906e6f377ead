package org.roundtrip.upgrade.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roundtrip.database.Address;
import org.roundtrip.database.Session;
import org.roundtrip.database.postgres.ServerAddress;
import org.roundtrip.dialect.SqlQuoting;
import org.roundtrip.upgrade.UpgradeDialect;
import org.roundtrip.upgrade.UpgradeLock;

/** Upgrades PostgreSQL databases. */
public final class PostgresUpgradeDialect implements UpgradeDialect {

  /** The URL can contain the name of a Python driver, which is ignored. */
  private static final Pattern URL =
      Pattern.compile("(?<scheme>(?:jdbc:)?postgres(?:ql)?)(?:\\+\\w+)?(?<rest>://.*)");

  private static final String SCHEMA =
      """
      SELECT coalesce(
          (SELECT quote_ident(n.nspname) FROM pg_catalog.pg_class c
             JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass(?)),
          quote_ident(current_schema()))
      """;

  @Override
  public Optional<Address> address(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ServerAddress server = ServerAddress.parse(matcher.group("scheme") + matcher.group("rest"));
    return Optional.of(server.of(server.database()));
  }

  @Override
  public Connection connect(Address address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "roundtrip");
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  @Override
  public UpgradeLock lock(Session session) {
    return new AdvisoryLock(session.connection());
  }

  @Override
  public String place(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SCHEMA)) {
      statement.setString(1, table);
      try (ResultSet found = statement.executeQuery()) {
        String schema = found.next() ? found.getString(1) : null;
        if (schema == null) {
          throw new SQLException(
              "no schema of the search_path exists, so there is no schema for " + table);
        }
        return schema + "." + table;
      }
    }
  }

  @Override
  public String existence(String place, String table) {
    return "SELECT to_regclass(" + SqlQuoting.literal(place) + ")";
  }
}
