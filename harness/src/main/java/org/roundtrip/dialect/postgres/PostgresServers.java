package org.roundtrip.dialect.postgres;

import java.util.List;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.OptionalLibrary;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.postgres.PostgresServer;
import org.roundtrip.database.postgres.ProvidedServer;
import org.roundtrip.database.postgres.ServerAddress;
import org.roundtrip.database.postgres.container.ContainerPostgres;
import org.roundtrip.database.postgres.embedded.EmbeddedPostgres;
import org.roundtrip.dialect.Engine;

/** Finds the PostgreSQL server that the settings ask for. */
final class PostgresServers implements ServerOpener {

  private static final String AUTOMATIC = "auto";
  private static final String EMBEDDED_MAJOR = "embedded:";
  private static final OptionalLibrary TESTCONTAINERS =
      new OptionalLibrary(
          "org.testcontainers.postgresql.PostgreSQLContainer",
          "org.testcontainers:testcontainers-postgresql");

  /** Opens what is named, else a container where Docker answers, else an embedded server. */
  @Override
  public DatabaseServer open(Engine engine, DatabaseSettings settings) {
    return PostgresServer.open(engine, provide(settings), settings);
  }

  @Override
  public String named(DatabaseSettings settings) {
    String wish = settings.postgres();
    return wish.equals(AUTOMATIC) ? "" : wish.replaceFirst("(//[^:@/]*):[^@/]*@", "$1@");
  }

  private static ProvidedServer provide(DatabaseSettings settings) {
    String wish = settings.postgres();
    return switch (wish) {
      case AUTOMATIC -> containerOrEmbedded(settings.postgresImage());
      case "container" -> {
        TESTCONTAINERS.require("PostgreSQL in a container");
        yield ContainerPostgres.start(settings.postgresImage());
      }
      case "embedded" -> EmbeddedPostgres.start("", List.of());
      default ->
          wish.startsWith(EMBEDDED_MAJOR)
              ? EmbeddedPostgres.start(wish.substring(EMBEDDED_MAJOR.length()), List.of())
              : new ProvidedServer(ServerAddress.parse(wish), "server", false, List.of(), () -> {});
    };
  }

  private static ProvidedServer containerOrEmbedded(String image) {
    if (!TESTCONTAINERS.present() || !ContainerPostgres.expected()) {
      return EmbeddedPostgres.start("", List.of());
    }
    try {
      return ContainerPostgres.start(image);
    } catch (EnvironmentException e) {
      return EmbeddedPostgres.start(
          "", List.of("PostgreSQL is embedded, not in a container: " + e.getMessage()));
    }
  }
}
