package org.roundtrip.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.roundtrip.database.Address;
import org.roundtrip.database.Database;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.dialect.Engine;

/**
 * A database that a user specifies by URL, in the format of JDBC, PostgreSQL or SQLAlchemy: {@code
 * jdbc:sqlite:chat.db}, {@code sqlite:///chat.db}, {@code
 * postgresql://user:password@host:5432/chat}, {@code postgresql+asyncpg://…}.
 */
public final class UserDatabase {

  private UserDatabase() {}

  /**
   * Connects to the database. The caller must close the session.
   *
   * @throws IllegalArgumentException if no engine supports the URL
   * @throws EnvironmentException if the connection fails
   */
  public static Session connect(String url) {
    for (Engine engine : Engine.all()) {
      Optional<Address> address = engine.part(UpgradeDialect.class).address(url);
      if (address.isPresent()) {
        return open(engine, address.get());
      }
    }
    throw new IllegalArgumentException(
        "The database URL is not supported; it must begin with 'sqlite:' or 'postgresql://'.");
  }

  private static Session open(Engine engine, Address address) {
    try {
      Connection connection = engine.part(UpgradeDialect.class).connect(address);
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
}
