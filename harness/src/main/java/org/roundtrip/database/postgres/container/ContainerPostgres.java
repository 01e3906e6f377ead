package org.roundtrip.database.postgres.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

  /** Whether Docker appears to be installed; the daemon may be stopped. */
  public static boolean expected() {
    return Docker.find().isPresent();
  }

  /** Whether a Docker daemon responds now. */
  public static boolean responds() {
    return Docker.find().filter(Docker::responds).isPresent();
  }

  /**
   * Starts a server, or reuses the server of an earlier run if {@code ~/.testcontainers.properties}
   * enables reuse.
   *
   * @param announcements receives a sentence before an image is pulled
   * @throws EnvironmentException if Docker does not respond, the image is not available, or the
   *     server does not start
   */
  public static ProvidedServer start(String image, Consumer<String> announcements) {
    docker().requireImage(image, announcements);
    return run(image);
  }

  /**
   * The address of the Docker daemon.
   *
   * @throws EnvironmentException if there is none or if it does not respond
   */
  public static String address() {
    return docker().host().toString();
  }

  private static Docker docker() {
    Docker docker =
        Docker.find()
            .orElseThrow(
                () ->
                    new EnvironmentException(
                        Advice.of(
                            "Docker was not found: DOCKER_HOST is not set and no Docker socket exists; start Docker, or choose {}.",
                            Setting.POSTGRES.to("embedded"))));
    docker.ping();
    return docker;
  }

  private static ProvidedServer run(String image) {
    boolean reuse = TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    ServerLog log = new ServerLog();
    PostgreSQLContainer container = container(image, reuse, log);
    try {
      container.start();
    } catch (RuntimeException e) {
      // Testcontainers reports an exited container with various messages.
      String reason = log.hasEnded() ? "it has exited" : ErrorMessages.of(e);
      container.stop();
      throw new EnvironmentException(
          "PostgreSQL did not start in a container of %s (%s); its log ends with: %s"
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
        // A container is reused only if its whole configuration is the same.
        .withPassword(reuse ? NAME : UUID.randomUUID().toString())
        // In memory, copying a database takes a tenth of the time; images differ in their data
        // folders.
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
