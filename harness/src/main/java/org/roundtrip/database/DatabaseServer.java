package org.roundtrip.database;

import java.util.List;

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

  /** Drops what is left of the scratch databases and stops what was started. */
  @Override
  void close();
}
