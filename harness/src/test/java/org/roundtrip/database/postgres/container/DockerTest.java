package org.roundtrip.database.postgres.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.roundtrip.database.EnvironmentException;

class DockerTest {

  @Test
  void aDaemonThatTakesTheCallAndSaysNothingIsGivenUpSoon() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Docker docker = new Docker(URI.create("tcp://127.0.0.1:" + mute.getLocalPort()));
      assertThatThrownBy(docker::ping)
          .isInstanceOf(EnvironmentException.class)
          .hasMessage(
              "Docker does not respond at tcp://127.0.0.1:%d (Read timed out); start it, or choose the setting 'postgres' (embedded).",
              mute.getLocalPort());
    }
  }

  @Test
  void aSocketThatNobodyListensAtIsNoDocker() {
    Docker docker = new Docker(URI.create("unix:///nowhere/docker.sock"));
    assertThatThrownBy(docker::ping)
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "Docker does not respond at unix:///nowhere/docker.sock (No such file or directory); start it, or choose the setting 'postgres' (embedded).");
  }
}
