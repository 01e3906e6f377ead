package org.roundtrip.database;

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

  /** The server in the settings, without the password; empty if it is chosen automatically. */
  default String named(DatabaseSettings settings) {
    return "";
  }
}
