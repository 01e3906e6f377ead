package org.roundtrip.project.tool;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Address;
import org.roundtrip.dialect.Engine;

/** What running migration tools needs to know about an engine. */
public interface ToolDialect {

  /** The first usual engine whose databases are files, so that a tool can be given an empty one. */
  static Optional<Engine> inFiles() {
    return Engine.usual().stream()
        .filter(engine -> !engine.part(ToolDialect.class).isServer())
        .findFirst();
  }

  /** Whether databases are on a server, rather than in files. */
  boolean isServer();

  /**
   * A template of a database's URL in the form that most tools take.
   *
   * @param driver what follows the scheme, such as {@code +asyncpg}; may be empty
   */
  String url(String driver);

  /**
   * The address of a database that a tool is told of and that does not exist.
   *
   * @param file where it would be, where databases are files
   */
  Address placeholder(Path file);

  /** The environment variables, besides a URL, in which services are told of a database. */
  Map<String, String> variables(Address address);

  /** Makes a connection of ours what a tool's own would be. */
  void prepare(Connection connection, String sessionSql) throws SQLException;

  /**
   * The statements that bring a session into the state that this one is in, as far as it counts.
   */
  List<String> settings(Connection connection) throws SQLException;

  /** Whether the JDBC driver sends a text of several statements as it is. */
  boolean sendsScriptsWhole();

  /** Whether what was recorded is repeated in one transaction of ours, instead of its own. */
  boolean repeatsInOneTransaction();

  /**
   * What a server said to a tool's own driver, as ours would have thrown it.
   *
   * @param field the fields {@code detail}, {@code hint}, {@code schema}, {@code table}, {@code
   *     column} and {@code constraint} of the server's message, or null
   */
  SQLException error(String state, String message, Function<String, @Nullable String> field);
}
