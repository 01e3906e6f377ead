package org.roundtrip.database;

import java.util.List;
import java.util.Set;

/** Makes scratch databases. For several threads. */
public interface DatabaseServer extends AutoCloseable {

  /** Which server this is. */
  ServerInfo info();

  /** What the user should know about how the server was had, a sentence each. */
  default List<String> notices() {
    return List.of();
  }

  /**
   * Makes an empty database, in which the settings' setup SQL was run.
   *
   * @throws EnvironmentException when it cannot be made
   */
  ScratchDatabase create();

  /**
   * Makes a copy of a database to which no session is connected.
   *
   * @throws EnvironmentException when it cannot be made, for instance for want of disk space
   */
  ScratchDatabase copy(ScratchDatabase source);

  /** The roles that all databases of the server share; none where the engine has none. */
  default Set<String> roles() {
    return Set.of();
  }

  /**
   * Drops the roles that are not among these, after the databases that were closed are gone. A
   * server that was not started for this run keeps its roles, and a notice names them.
   *
   * @throws EnvironmentException when a database still needs one
   */
  default void keepRoles(Set<String> only) {}

  /** Drops what is left of the scratch databases and stops what was started. */
  @Override
  void close();
}
