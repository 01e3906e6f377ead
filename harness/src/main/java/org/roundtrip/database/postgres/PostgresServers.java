package org.roundtrip.database.postgres;

import java.util.List;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.postgres.embedded.EmbeddedPostgres;

/** Finds the PostgreSQL server that the settings ask for. */
public final class PostgresServers {

  private static final String EMBEDDED = "embedded";

  private PostgresServers() {}

  /**
   * Opens the server: what is named, else a container where Docker answers, else embedded.
   *
   * @throws EnvironmentException when none can be had
   */
  public static DatabaseServer open(DatabaseSettings settings) {
    return PostgresServer.open(provide(settings), settings);
  }

  private static ProvidedServer provide(DatabaseSettings settings) {
    String wish = settings.postgres();
    if (wish.equals("auto") || wish.equals(EMBEDDED)) {
      return EmbeddedPostgres.start("", List.of());
    }
    if (wish.startsWith(EMBEDDED + ":")) {
      return EmbeddedPostgres.start(wish.substring(EMBEDDED.length() + 1), List.of());
    }
    return new ProvidedServer(ServerAddress.parse(wish), "server", false, List.of(), () -> {});
  }
}
