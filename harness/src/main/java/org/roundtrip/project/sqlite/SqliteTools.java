package org.roundtrip.project.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.project.tool.ToolDialect;

/** Migration tools on SQLite. */
public final class SqliteTools implements ToolDialect {

  @Override
  public boolean isServer() {
    return false;
  }

  @Override
  public String url(String driver) {
    return "sqlite" + driver + ":///{database}";
  }

  @Override
  public Address placeholder(Path file) {
    String path = file.toAbsolutePath().toString();
    return Address.ofFile("jdbc:sqlite:" + path, path);
  }

  @Override
  public Map<String, String> variables(Address address) {
    return Map.of();
  }

  /** Tools leave {@code foreign_keys} off unless the session's SQL turns it on. */
  @Override
  public void prepare(Connection connection, String sessionSql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      if (!sessionSql.isBlank()) {
        statement.executeUpdate(sessionSql);
      }
    }
  }

  @Override
  public List<String> settings(Connection connection) throws SQLException {
    try (Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery("PRAGMA foreign_keys")) {
      boolean on = answer.next() && answer.getBoolean(1);
      return List.of("PRAGMA foreign_keys = " + (on ? "ON" : "OFF"));
    }
  }

  /** The driver sends only the first statement of a script, or the statements one by one. */
  @Override
  public boolean sendsScriptsWhole() {
    return false;
  }

  @Override
  public boolean repeatsInOneTransaction() {
    return false;
  }

  @Override
  public SQLException error(
      String state, String message, Function<String, @Nullable String> field) {
    return new SQLException(message, state);
  }
}
