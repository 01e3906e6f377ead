package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.database.Engine;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;

/** Which versions of the server we work with. */
final class Versions {

  /** The first version with DROP DATABASE … WITH (FORCE). */
  private static final int OLDEST = 13;

  private Versions() {}

  static ServerInfo info(Connection connection, ProvidedServer server) throws SQLException {
    // Debian says "15.18 (Debian 15.18-1)", the first word is the version.
    String version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      throw new EnvironmentException(
          "The PostgreSQL server at %s has version %s; use one of version %d or newer."
              .formatted(server.address().hosts(), version, OLDEST));
    }
    return new ServerInfo(Engine.POSTGRESQL, version, server.provided());
  }
}
