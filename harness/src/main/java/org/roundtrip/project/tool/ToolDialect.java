package org.roundtrip.project.tool;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.dialect.Engine;

/** The engine-specific part of running migration tools. */
public interface ToolDialect {

  /** The first usual engine whose databases are files, of which a tool can get an empty one. */
  static Optional<Engine> inFiles() {
    return Engine.defaults().stream()
        .filter(engine -> !engine.part(ToolDialect.class).isServer())
        .findFirst();
  }

  /** Those of some engines whose databases are on servers. */
  static Set<Engine> onServers(Collection<Engine> engines) {
    return engines.stream()
        .filter(engine -> engine.part(ToolDialect.class).isServer())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether databases are on a server instead of in files. */
  boolean isServer();

  /**
   * A template of a database URL in the form that most tools accept.
   *
   * @param driver the driver after the scheme, such as {@code +asyncpg}; may be empty
   */
  String url(String driver);

  /**
   * The address of a placeholder database, which does not exist.
   *
   * @param file the path of the placeholder if databases are files
   */
  Address placeholder(Path file);

  /** The environment variables, besides a URL, with which services are usually configured. */
  Map<String, String> variables(Address address);

  /** Gives a connection the settings of a tool's own connection. */
  void prepare(Connection connection, String sessionSql) throws SQLException;

  /** The statements that restore the relevant settings of this session. */
  List<String> settings(Connection connection) throws SQLException;

  /** Whether the JDBC driver sends a text of several statements unchanged. */
  boolean sendsScriptsWhole();

  /** Whether a recording is replayed in a single transaction instead of the recorded ones. */
  boolean repeatsInOneTransaction();

  /**
   * The JDBC exception for an error that a server sent to the driver of a tool.
   *
   * @param field gives the fields {@code detail}, {@code hint}, {@code schema}, {@code table},
   *     {@code column} and {@code constraint} of the server's message; null for a missing field
   */
  SQLException error(String state, String message, Function<String, @Nullable String> field);
}
