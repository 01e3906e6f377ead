package org.roundtrip.database.postgres.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.roundtrip.database.Databases.ask;
import static org.roundtrip.database.Databases.run;

import com.github.dockerjava.api.DockerClient;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.DatabaseServer;
import org.roundtrip.database.DatabaseServers;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.dialect.Engine;
import org.testcontainers.DockerClientFactory;

/**
 * Runs where {@code ci/docker-for-tests} says that Docker has to answer, and fails there when it
 * does not.
 */
@Tag("container")
class ContainerTest {

  private static final String IMAGE = System.getenv("ROUNDTRIP_TEST_IMAGE");

  @BeforeAll
  static void needsDocker() {
    assumeTrue(
        "required".equals(System.getenv("ROUNDTRIP_DOCKER")),
        "ROUNDTRIP_DOCKER is not \"required\": run eval \"$(ci/docker-for-tests)\" first");
  }

  @Test
  void startsCopiesAndGoesAway() throws SQLException {
    int before = containers();
    try (DatabaseServer server = open("container", IMAGE)) {
      String tag = IMAGE.substring(IMAGE.indexOf(':') + 1);
      assertThat(server.info().toString()).matches("PostgreSQL " + tag + "\\.\\d+ \\(container\\)");
      ScratchDatabase source = server.create();
      run(source, "create table a as select 1 as x");
      assertThat(ask(server.copy(source), "select x from a")).isEqualTo("1");
      assertThat(ask(source, "show fsync")).isEqualTo("off");
      assertThat(containers()).isEqualTo(before + 1);
    }
    assertThat(containers()).isEqualTo(before);
  }

  @Test
  void autoTakesTheContainer() {
    try (DatabaseServer server = open("auto", IMAGE)) {
      assertThat(server.info().provided()).isEqualTo("container");
      assertThat(server.notices()).isEmpty();
    }
  }

  @Test
  void anImageThatDoesNotExistIsOneSentence() {
    assertThatThrownBy(() -> open("container", "localhost/roundtrip-no-such-image:1"))
        .isInstanceOf(EnvironmentException.class)
        .message()
        .matches(
            "Docker has no image localhost/roundtrip-no-such-image:1 and cannot pull it \\(.+\\); check its name in the setting 'postgres-image', or choose the setting 'postgres' \\(embedded\\)\\.");
  }

  @Test
  void autoGoesOnWithoutTheImageAndSaysSo() {
    try (DatabaseServer server = open("auto", "localhost/roundtrip-no-such-image:1")) {
      assertThat(server.info().provided()).isEqualTo("embedded");
      assertThat(server.notices())
          .singleElement()
          .asString()
          .startsWith(
              "PostgreSQL is embedded, not in a container: Docker has no image localhost/roundtrip-no-such-image:1 and cannot pull it (");
    }
  }

  @Test
  void aContainerThatDiesSaysItsLastWords() {
    int before = containers();
    String image = imageThatSays("(echo first; echo no disk, no memory) >&2; exit 3");
    assertThatThrownBy(() -> open("container", image))
        .isInstanceOf(EnvironmentException.class)
        .message()
        .matches(
            "PostgreSQL did not start in a container of %s \\(it has exited\\); its log ends with: first \\| no disk, no memory"
                .formatted(image));
    assertThat(containers()).isEqualTo(before);
    DockerClientFactory.instance().client().removeImageCmd(image).exec();
  }

  private static DatabaseServer open(String postgres, String image) {
    return DatabaseServers.open(Engine.POSTGRESQL, settings(postgres, image));
  }

  private static DatabaseSettings settings(String postgres, String image) {
    return new DatabaseSettings(postgres, image, "", "", Duration.ofSeconds(60));
  }

  private static int containers() {
    DockerClient client = DockerClientFactory.instance().client();
    return client.listContainersCmd().withShowAll(true).exec().size();
  }

  private static String imageThatSays(String script) {
    DockerClient client = DockerClientFactory.instance().client();
    String container =
        client.createContainerCmd(IMAGE).withEntrypoint("sh", "-c", script).exec().getId();
    client.commitCmd(container).withRepository("roundtrip-test-dying").withTag("1").exec();
    client.removeContainerCmd(container).exec();
    return "roundtrip-test-dying:1";
  }
}
