package org.roundtrip.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.roundtrip.dialect.Engine;

/** Opens a server of one engine. */
@FunctionalInterface
public interface ServerOpener {

  /**
   * Opens a server and starts it if the settings require that.
   *
   * @param engine the engine of its databases
   * @param announcements receives a sentence before something is downloaded
   * @throws EnvironmentException if no server is available
   */
  DatabaseServer open(Engine engine, DatabaseSettings settings, Consumer<String> announcements);

  /**
   * Identifies the server that {@link #open} would start, without starting it: its exact version
   * and where it comes from.
   *
   * @return empty if the settings do not determine how the server behaves
   */
  default Optional<String> identity(DatabaseSettings settings) {
    return Optional.empty();
  }

  /**
   * The ways to get a server on this machine, examined without starting or downloading anything;
   * empty if there is nothing to examine.
   */
  default List<ServerSource> sources() {
    return List.of();
  }

  /** The server in the settings, without the password; empty if it is chosen automatically. */
  default String named(DatabaseSettings settings) {
    return "";
  }
}
