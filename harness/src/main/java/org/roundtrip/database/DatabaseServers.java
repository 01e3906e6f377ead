package org.roundtrip.database;

/** Opens the servers that the settings ask for. */
public final class DatabaseServers {

  private DatabaseServers() {}

  /**
   * Opens a server for an engine, starting one where that is what the settings ask for.
   *
   * @throws EnvironmentException when none can be had
   */
  public static DatabaseServer open(Engine engine, DatabaseSettings settings) {
    throw new UnsupportedOperationException("under way");
  }
}
