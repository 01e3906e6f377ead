package org.roundtrip.database.postgres.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.database.postgres.ProvidedServer;
import org.roundtrip.database.postgres.ScratchOptions;
import org.roundtrip.database.postgres.ServerAddress;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Starts PostgreSQL in a container. */
public final class ContainerPostgres {

  private static final String NAME = "postgres";
  private static final String DATA = "/roundtrip";

  private ContainerPostgres() {}

  /** Whether there is a sign of Docker on this machine, be it alive or not. */
  public static boolean expected() {
    return Docker.find().isPresent();
  }

  /**
   * Starts a server, or takes the one that an earlier run left running where the user allows reuse
   * in {@code ~/.testcontainers.properties}.
   *
   * @throws EnvironmentException when Docker does not answer, the image cannot be had, or the
   *     container does not become a server
   */
  public static ProvidedServer start(String image) {
    Optional<Docker> docker = Docker.find();
    if (docker.isEmpty()) {
      throw new EnvironmentException(
          Advice.of(
              "There is no Docker here: no DOCKER_HOST is set and no daemon has left its socket; start it, or choose {}.",
              Setting.POSTGRES.to("embedded")));
    }
    docker.get().ping();
    docker.get().have(image);
    return run(image);
  }

  private static ProvidedServer run(String image) {
    boolean reuse = TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    ServerLog log = new ServerLog();
    PostgreSQLContainer container = container(image, reuse, log);
    try {
      container.start();
    } catch (RuntimeException e) {
      // Testcontainers has other words for it, depending on where it was at that moment.
      String reason = log.hasEnded() ? "it has ended" : ErrorMessages.of(e);
      container.stop();
      throw new EnvironmentException(
          "The container of %s does not become a PostgreSQL server (%s); its log ends with: %s"
              .formatted(image, reason, log),
          e);
    }
    Runnable stop = reuse ? () -> {} : container::stop;
    return new ProvidedServer(address(container), "container", !reuse, List.of(), stop);
  }

  private static PostgreSQLContainer container(String image, boolean reuse, ServerLog log) {
    List<String> command = new ArrayList<>();
    command.add("postgres");
    command.addAll(ScratchOptions.arguments());
    return new PostgreSQLContainer(
            DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
        .withDatabaseName(NAME)
        .withUsername(NAME)
        // A container is only found again by its whole configuration.
        .withPassword(reuse ? NAME : UUID.randomUUID().toString())
        // In memory, a copy of a database costs a tenth; images differ in where their data is.
        .withTmpFs(Map.of(DATA, "rw"))
        .withEnv("PGDATA", DATA + "/data")
        .withCommand(command.toArray(String[]::new))
        .withLogConsumer(log)
        .withReuse(reuse)
        .waitingFor(new ReadyLogWaitStrategy(log));
  }

  private static ServerAddress address(PostgreSQLContainer container) {
    String host =
        container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    return new ServerAddress(host, NAME, container.getUsername(), container.getPassword(), "");
  }
}
