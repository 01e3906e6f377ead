package org.roundtrip.database.postgres.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.setting.SettingValue;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * The Docker daemon.
 *
 * @param host the address of the daemon
 */
record Docker(URI host) {

  private static final int OK = 200;
  private static final DockerHttpClient.Request PING =
      DockerHttpClient.Request.builder()
          .method(DockerHttpClient.Request.Method.GET)
          .path("/_ping")
          .build();
  private static final SettingValue EMBEDDED = Setting.POSTGRES.to("embedded");
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int PULL_MINUTES = 10;
  private static final String RYUK_DISABLED = "TESTCONTAINERS_RYUK_DISABLED";

  /** The daemon at the configured address or at a default socket; empty if there is none. */
  static Optional<Docker> find() {
    String named =
        TestcontainersConfiguration.getInstance()
            .getEnvVarOrUserProperty("docker.host", System.getenv("DOCKER_HOST"));
    return named != null && !named.isBlank()
        ? Optional.of(new Docker(URI.create(named)))
        : sockets().filter(Files::exists).findFirst().map(Docker::at);
  }

  /**
   * Checks that the daemon responds.
   *
   * @throws EnvironmentException if it does not respond within 3 seconds
   */
  void ping() {
    try (DockerHttpClient client = transport();
        DockerHttpClient.Response response = client.execute(PING)) {
      if (response.getStatusCode() != OK) {
        throw new IOException("its status is " + response.getStatusCode());
      }
    } catch (IOException | RuntimeException e) {
      // docker-java wraps some transport failures in RuntimeException.
      throw new EnvironmentException(
          Advice.of(
              "Docker does not respond at {} ({}); start it, or choose {}.",
              host,
              ErrorMessages.of(e),
              EMBEDDED),
          e);
    }
  }

  /** Whether the daemon responds within 3 seconds. */
  boolean responds() {
    try {
      ping();
      return true;
    } catch (EnvironmentException e) {
      return false;
    }
  }

  /**
   * Pulls an image and the Ryuk image, with which Testcontainers removes containers, unless they
   * exist. Testcontainers itself would retry for two minutes to pull an image that does not exist.
   *
   * @throws EnvironmentException if an image does not exist locally and cannot be pulled
   */
  void requireImage(String image, Consumer<String> announcements) {
    try (DockerClient client = client()) {
      requireImages(client, image, announcements);
    } catch (IOException e) {
      throw new EnvironmentException(
          "The connection to Docker at %s cannot be closed (%s)."
              .formatted(host, ErrorMessages.of(e)),
          e);
    }
  }

  private static void requireImages(
      DockerClient client, String image, Consumer<String> announcements) {
    if (!Boolean.parseBoolean(System.getenv(RYUK_DISABLED))) {
      requireImage(client, ryukImage(), Advice.of("set {}=true", RYUK_DISABLED), announcements);
    }
    requireImage(
        client,
        image,
        Advice.of("check its name in {}", Setting.POSTGRES_IMAGE.bare()),
        announcements);
  }

  // Testcontainers has no other method that returns the name.
  @SuppressWarnings("deprecation")
  private static String ryukImage() {
    return TestcontainersConfiguration.getInstance().getRyukImage();
  }

  private static void requireImage(
      DockerClient client, String image, Advice advice, Consumer<String> announcements) {
    DockerImageName name = ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
    try {
      client.inspectImageCmd(name.asCanonicalNameString()).exec();
    } catch (NotFoundException e) {
      announcements.accept("Docker pulls the image " + name.asCanonicalNameString() + ".");
      pull(client, name, advice);
    }
  }

  private static void pull(DockerClient client, DockerImageName name, Advice advice) {
    try {
      boolean done =
          client
              .pullImageCmd(name.getUnversionedPart())
              .withTag(name.getVersionPart())
              .exec(new PullImageResultCallback())
              .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
      if (!done) {
        throw new DockerException("it was not complete after " + PULL_MINUTES + " minutes", 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw missing(name, "interrupted", advice, e);
    } catch (DockerException e) {
      throw missing(name, ErrorMessages.of(e), advice, e);
    }
  }

  private DockerClient client() {
    try {
      return DockerClientProviderStrategy.getClientForConfig(
          DockerClientFactory.instance().getTransportConfig());
    } catch (RuntimeException e) {
      // Testcontainers throws various RuntimeExceptions.
      throw new EnvironmentException(
          Advice.of(
              "Testcontainers cannot work with Docker at {} ({}); see its documentation, or choose {}.",
              host,
              ErrorMessages.of(e),
              EMBEDDED),
          e);
    }
  }

  private DockerHttpClient transport() {
    return new ZerodepDockerHttpClient.Builder()
        .dockerHost(host)
        .connectionTimeout(TIMEOUT)
        .responseTimeout(TIMEOUT)
        .build();
  }

  private static Docker at(Path socket) {
    return new Docker(URI.create("unix://" + socket));
  }

  private static Stream<Path> sockets() {
    String home = System.getProperty("user.home");
    Stream<Path> places =
        Stream.of(
            Path.of("/var/run/docker.sock"),
            Path.of(home, ".docker", "run", "docker.sock"),
            Path.of(home, ".docker", "desktop", "docker.sock"));
    String runtime = System.getenv("XDG_RUNTIME_DIR");
    return runtime == null
        ? places
        : Stream.concat(places, Stream.of(Path.of(runtime, "docker.sock")));
  }

  private static EnvironmentException missing(
      DockerImageName image, String why, Advice advice, Exception e) {
    return new EnvironmentException(
        Advice.of(
            "Docker has no image {} and cannot pull it ({}); {}, or choose {}.",
            image.asCanonicalNameString(),
            why,
            advice,
            EMBEDDED),
        e);
  }
}
