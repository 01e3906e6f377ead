package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/** Opens a server of one engine. */
@FunctionalInterface
public interface ServerOpener {

  /**
   * Opens a server and starts it if the settings require that.
   *
   * @param engine the engine of its databases
   * @throws EnvironmentException if no server is available
   */
  DatabaseServer open(Engine engine, DatabaseSettings settings);

  /** The server in the settings, without the password; empty if it is chosen automatically. */
  default String named(DatabaseSettings settings) {
    return "";
  }
}
