package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Which versions of the server we work with. */
final class Versions {

  /** The first whose catalogues have all the columns that schemas are read from. */
  static final int OLDEST = 15;

  private Versions() {}

  static ServerInfo info(Connection connection, Engine engine, ProvidedServer server)
      throws SQLException {
    // Debian says "15.18 (Debian 15.18-1)", the first word is the version.
    String version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    insist(connection.getMetaData().getDatabaseMajorVersion(), version, server.address());
    return new ServerInfo(engine, version, server.provided());
  }

  /**
   * Insists on a version that is new enough.
   *
   * @throws EnvironmentException when it is older
   */
  static void insist(int major, String version, ServerAddress address) {
    if (major < OLDEST) {
      throw new EnvironmentException(
          Advice.of(
              "The PostgreSQL server at {} has version {}, but reading its schema needs {} or newer; name a newer server, or choose {}.",
              address.hosts(),
              version,
              OLDEST,
              Setting.POSTGRES.to("embedded")));
    }
  }
}
