package org.roundtrip.database;

import java.util.List;
import java.util.function.Consumer;
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
    return open(engine, settings, sentence -> {});
  }

  /**
   * Like {@link #open(Engine, DatabaseSettings)}, with announcements.
   *
   * @param announcements receives a sentence before something is downloaded
   */
  public static DatabaseServer open(
      Engine engine, DatabaseSettings settings, Consumer<String> announcements) {
    DatabaseServer server = engine.part(ServerOpener.class).open(engine, settings, announcements);
    ShutdownHook.close(server);
    return server;
  }

  /**
   * The ways to get a server for an engine on this machine. Nothing is started or downloaded.
   *
   * @return empty if there is nothing to examine
   */
  public static List<ServerSource> sources(Engine engine) {
    return engine.part(ServerOpener.class).sources();
  }
}
