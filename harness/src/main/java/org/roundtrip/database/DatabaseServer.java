package org.roundtrip.database;

import java.util.List;
import java.util.Set;

/** Creates scratch databases. Thread-safe. */
public interface DatabaseServer extends AutoCloseable {

  /** Information about the server. */
  ServerInfo info();

  /** Messages for the user about the server, one sentence each. */
  default List<String> notices() {
    return List.of();
  }

  /**
   * Creates an empty database and runs the setup SQL in it.
   *
   * @throws EnvironmentException if it cannot be made
   */
  ScratchDatabase create();

  /**
   * Copies a database to which no session is connected.
   *
   * @throws EnvironmentException if the database cannot be created, for example because the disk is
   *     full
   */
  ScratchDatabase copy(ScratchDatabase source);

  /** The roles of the server; empty if the engine has no roles. */
  default Set<String> roles() {
    return Set.of();
  }

  /**
   * Drops all other roles after the closed databases have been dropped. A server that was not
   * started for this run keeps its roles, and a notice lists them.
   *
   * @throws EnvironmentException if a database still uses a role
   */
  default void keepRoles(Set<String> only) {}

  /** Drops the remaining scratch databases and stops the server if this run started it. */
  @Override
  void close();
}
