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
 * The Docker daemon of this machine.
 *
 * @param host where it listens
 */
record Docker(URI host) {

  private static final int OK = 200;
  private static final DockerHttpClient.Request PING =
      DockerHttpClient.Request.builder()
          .method(DockerHttpClient.Request.Method.GET)
          .path("/_ping")
          .build();
  private static final SettingValue EMBEDDED = Setting.POSTGRES.to("embedded");
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int PULL_MINUTES = 10;
  private static final String NO_CLEANER = "TESTCONTAINERS_RYUK_DISABLED";

  /** Where the settings or the usual places say that a daemon listens, or empty. */
  static Optional<Docker> find() {
    String named =
        TestcontainersConfiguration.getInstance()
            .getEnvVarOrUserProperty("docker.host", System.getenv("DOCKER_HOST"));
    return named != null && !named.isBlank()
        ? Optional.of(new Docker(URI.create(named)))
        : sockets().filter(Files::exists).findFirst().map(Docker::at);
  }

  /**
   * Asks it for a sign of life.
   *
   * @throws EnvironmentException when it gives none within 3 seconds
   */
  void ping() {
    try (DockerHttpClient client = transport();
        DockerHttpClient.Response response = client.execute(PING)) {
      if (response.getStatusCode() != OK) {
        throw new IOException("its status is " + response.getStatusCode());
      }
    } catch (IOException | RuntimeException e) {
      // docker-java wraps some failures of the transport in RuntimeException itself.
      throw new EnvironmentException(
          Advice.of(
              "Docker does not answer at {} ({}); start it, or choose {}.",
              host,
              ErrorMessages.of(e),
              EMBEDDED),
          e);
    }
  }

  /**
   * Sees to it that an image is there, and the one that Testcontainers cleans up with.
   * Testcontainers itself would try for two minutes to pull what cannot be had.
   *
   * @throws EnvironmentException when one neither is there nor can be pulled
   */
  void have(String image) {
    try (DockerClient client = client()) {
      haveAll(client, image);
    } catch (IOException e) {
      throw new EnvironmentException(
          "The connection to Docker at %s cannot be closed (%s)."
              .formatted(host, ErrorMessages.of(e)),
          e);
    }
  }

  private static void haveAll(DockerClient client, String image) {
    if (!Boolean.parseBoolean(System.getenv(NO_CLEANER))) {
      have(client, cleaner(), Advice.of("set {}=true", NO_CLEANER));
    }
    have(client, image, Advice.of("check its name in {}", Setting.POSTGRES_IMAGE.bare()));
  }

  // Nothing else in Testcontainers tells the name.
  @SuppressWarnings("deprecation")
  private static String cleaner() {
    return TestcontainersConfiguration.getInstance().getRyukImage();
  }

  private static void have(DockerClient client, String image, Advice advice) {
    DockerImageName name = ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
    try {
      client.inspectImageCmd(name.asCanonicalNameString()).exec();
    } catch (NotFoundException e) {
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
      // Testcontainers throws whatever it met.
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
        .connectionTimeout(PATIENCE)
        .responseTimeout(PATIENCE)
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
