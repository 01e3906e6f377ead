package org.roundtrip.dialect.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.OptionalLibrary;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.database.ServerSource;
import org.roundtrip.database.postgres.PostgresServer;
import org.roundtrip.database.postgres.ProvidedServer;
import org.roundtrip.database.postgres.ServerAddress;
import org.roundtrip.database.postgres.container.ContainerPostgres;
import org.roundtrip.database.postgres.embedded.EmbeddedPostgres;
import org.roundtrip.dialect.Engine;

/** Opens the PostgreSQL server that the settings specify. */
final class PostgresServers implements ServerOpener {

  private static final String AUTOMATIC = "auto";
  private static final String EMBEDDED_MAJOR = "embedded:";
  private static final OptionalLibrary TESTCONTAINERS =
      new OptionalLibrary(
          "org.testcontainers.postgresql.PostgreSQLContainer",
          "org.testcontainers:testcontainers-postgresql");

  /**
   * Opens the specified server, else a container if Docker is available, else an embedded server.
   */
  @Override
  public DatabaseServer open(
      Engine engine, DatabaseSettings settings, Consumer<String> announcements) {
    return PostgresServer.open(engine, start(settings, announcements), settings);
  }

  @Override
  public String named(DatabaseSettings settings) {
    String source = settings.postgres();
    return source.equals(AUTOMATIC) ? "" : source.replaceFirst("(//[^:@/]*):[^@/]*@", "$1@");
  }

  @Override
  public List<ServerSource> sources() {
    ServerSource docker =
        ServerSource.of(
            "Docker",
            () -> {
              TESTCONTAINERS.require("PostgreSQL in a container");
              return "responds at " + ContainerPostgres.address();
            });
    return List.of(docker, ServerSource.of("PostgreSQL", EmbeddedPostgres::examine));
  }

  /** Only the program decides how an embedded server behaves. */
  @Override
  public Optional<String> identity(DatabaseSettings settings) {
    String source = settings.postgres();
    if (source.startsWith(EMBEDDED_MAJOR)) {
      return Optional.of(EmbeddedPostgres.identity(source.substring(EMBEDDED_MAJOR.length())));
    }
    boolean container = TESTCONTAINERS.present() && ContainerPostgres.responds();
    return source.equals("embedded") || source.equals(AUTOMATIC) && !container
        ? Optional.of(EmbeddedPostgres.identity(""))
        : Optional.empty();
  }

  private static ProvidedServer start(DatabaseSettings settings, Consumer<String> announcements) {
    String source = settings.postgres();
    return switch (source) {
      case AUTOMATIC -> containerOrEmbedded(settings.postgresImage(), announcements);
      case "container" -> {
        TESTCONTAINERS.require("PostgreSQL in a container");
        yield ContainerPostgres.start(settings.postgresImage(), announcements);
      }
      case "embedded" -> EmbeddedPostgres.start("", List.of(), announcements);
      default ->
          source.startsWith(EMBEDDED_MAJOR)
              ? EmbeddedPostgres.start(
                  source.substring(EMBEDDED_MAJOR.length()), List.of(), announcements)
              : new ProvidedServer(
                  ServerAddress.parse(source), "server", false, List.of(), () -> {});
    };
  }

  private static ProvidedServer containerOrEmbedded(String image, Consumer<String> announcements) {
    if (!TESTCONTAINERS.present() || !ContainerPostgres.expected()) {
      return EmbeddedPostgres.start("", List.of(), announcements);
    }
    try {
      return ContainerPostgres.start(image, announcements);
    } catch (EnvironmentException e) {
      return EmbeddedPostgres.start(
          "",
          List.of("PostgreSQL is embedded, not in a container: " + e.getMessage()),
          announcements);
    }
  }
}
