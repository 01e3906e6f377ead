package org.roundtrip.database;

import org.roundtrip.dialect.Engine;

/** Opens the servers that the settings specify. */
public final class DatabaseServers {

  private DatabaseServers() {}

  /**
   * Opens a server for an engine and starts it if the settings require that. The server is closed
   * when the JVM shuts down, unless it was closed before.
   *
   * @throws EnvironmentException if no server is available
   */
  public static DatabaseServer open(Engine engine, DatabaseSettings settings) {
    DatabaseServer server = engine.part(ServerOpener.class).open(engine, settings);
    ShutdownHook.close(server);
    return server;
  }
}
