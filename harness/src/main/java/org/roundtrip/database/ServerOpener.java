package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/** Opens a server of one engine. */
@FunctionalInterface
public interface ServerOpener {

  /**
   * Opens a server, starting one where that is what the settings ask for.
   *
   * @param engine the engine that its databases give as theirs
   * @throws EnvironmentException when none can be had
   */
  DatabaseServer open(Engine engine, DatabaseSettings settings);

  /** Which server the settings name, without a password; empty where that is left open. */
  default String named(DatabaseSettings settings) {
    return "";
  }
}
