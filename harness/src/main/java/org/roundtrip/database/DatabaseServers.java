package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/** Opens the servers that the settings ask for. */
public final class DatabaseServers {

  private DatabaseServers() {}

  /**
   * Opens a server for an engine, starting one where that is what the settings ask for. It is
   * closed at the latest when the JVM ends.
   *
   * @throws EnvironmentException when none can be had
   */
  public static DatabaseServer open(Engine engine, DatabaseSettings settings) {
    DatabaseServer server = engine.part(ServerOpener.class).open(engine, settings);
    ShutdownHook.close(server);
    return server;
  }
}
