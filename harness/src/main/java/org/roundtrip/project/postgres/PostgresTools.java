package org.roundtrip.project.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.roundtrip.database.Address;
import org.roundtrip.project.tool.ToolDialect;

/** Migration tools on PostgreSQL. */
public final class PostgresTools implements ToolDialect {

  /** A host name that never resolves; see RFC 2606. */
  private static final String HOST = "roundtrip.invalid";

  /** The letters of the error fields in PostgreSQL's wire protocol. */
  private static final Map<String, Character> FIELDS =
      Map.of(
          "detail",
          'D',
          "hint",
          'H',
          "schema",
          's',
          "table",
          't',
          "column",
          'c',
          "constraint",
          'n');

  @Override
  public boolean isServer() {
    return true;
  }

  @Override
  public String url(String driver) {
    return "postgresql" + driver + "://{user}:{password}@{host}:{port}/{database}";
  }

  @Override
  public Address placeholder(Path file) {
    return new Address(
        "jdbc:postgresql://" + HOST + ":5432/roundtrip",
        HOST,
        5432,
        "roundtrip",
        "roundtrip",
        "roundtrip");
  }

  /** The variables with which services and images of PostgreSQL are usually configured. */
  @Override
  public Map<String, String> variables(Address address) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String prefix : List.of("POSTGRES_", "DB_", "DATABASE_")) {
      variables.put(prefix + "HOST", address.host());
      variables.put(prefix + "SERVER", address.host());
      variables.put(prefix + "PORT", String.valueOf(address.port()));
      variables.put(prefix + "USER", address.user());
      variables.put(prefix + "PASSWORD", address.password());
      variables.put(prefix + "DB", address.database());
      variables.put(prefix + "NAME", address.database());
    }
    variables.put("PGHOST", address.host());
    variables.put("PGPORT", String.valueOf(address.port()));
    variables.put("PGUSER", address.user());
    variables.put("PGPASSWORD", address.password());
    variables.put("PGDATABASE", address.database());
    return variables;
  }

  @Override
  public void prepare(Connection connection, String sessionSql) {
    // A new session already has the settings of a tool's own session.
  }

  @Override
  public List<String> settings(Connection connection) {
    return List.of();
  }

  @Override
  public boolean sendsScriptsWhole() {
    return true;
  }

  @Override
  public boolean repeatsInOneTransaction() {
    return true;
  }

  @Override
  public SQLException error(
      String state, String message, Function<String, @Nullable String> field) {
    StringBuilder fields = new StringBuilder();
    add(fields, 'S', "ERROR");
    add(fields, 'C', state);
    add(fields, 'M', message);
    FIELDS.forEach((name, letter) -> add(fields, letter, field.apply(name)));
    return new PSQLException(new ServerErrorMessage(fields.toString()));
  }

  /** Encodes a field as in the wire protocol: a letter, the text and a zero byte. */
  private static void add(StringBuilder fields, char letter, @Nullable String text) {
    if (text != null) {
      fields.append(letter).append(text).append('\0');
    }
  }
}
