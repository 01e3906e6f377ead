package org.roundtrip.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** The supported versions of PostgreSQL. */
final class Versions {

  /** The first major version whose system catalogs have all columns that the schema reader uses. */
  static final int OLDEST = 15;

  private Versions() {}

  static ServerInfo info(Connection connection, Engine engine, ProvidedServer server)
      throws SQLException {
    // Debian reports "15.18 (Debian 15.18-1)"; the first word is the version.
    String version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    require(connection.getMetaData().getDatabaseMajorVersion(), version, server.address());
    return new ServerInfo(engine, version, server.provided());
  }

  /**
   * Checks the major version.
   *
   * @throws EnvironmentException if the version is not supported
   */
  static void require(int major, String version, ServerAddress address) {
    if (major < OLDEST) {
      throw new EnvironmentException(
          Advice.of(
              "The PostgreSQL server at {} has version {}, but Roundtrip requires version {} or later; specify another server, or choose {}.",
              address.hosts(),
              version,
              OLDEST,
              Setting.POSTGRES.to("embedded")));
    }
  }
}
