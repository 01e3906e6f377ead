package org.roundtrip.database.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.database.ScratchFolder;
import org.roundtrip.database.postgres.ProvidedServer;
import org.roundtrip.database.postgres.ServerAddress;

/** Starts embedded PostgreSQL servers. */
public final class EmbeddedPostgres {

  private EmbeddedPostgres() {}

  /**
   * Starts a server on a free port of the loopback interface.
   *
   * @param major the requested major version, such as {@code 15}, or empty for the newest
   * @param notices messages for the user about the choice of the server
   * @param announcements receives a sentence before the binaries are downloaded
   * @throws EnvironmentException if the binaries are not available or the server does not start
   */
  public static ProvidedServer start(
      String major, List<String> notices, Consumer<String> announcements) {
    ScratchFolder folder = ScratchFolder.create("postgres");
    try {
      return start(major, notices, announcements, folder);
    } catch (IOException e) {
      folder.close();
      throw new EnvironmentException(
          "Embedded PostgreSQL cannot be started (" + ErrorMessages.of(e) + ").", e);
    } catch (EnvironmentException e) {
      folder.close();
      throw e;
    }
  }

  /** The exact version and the platform of the server that {@link #start} starts. */
  public static String identity(String major) {
    return "embedded " + Binaries.key(major, Platform.current());
  }

  /**
   * The version of the server that {@link #start} starts, the user as which it runs, and where its
   * binaries are.
   *
   * @throws EnvironmentException if no server can run on this machine
   */
  public static String examine() {
    String key = Binaries.key("", Platform.current());
    try (ScratchFolder folder = ScratchFolder.create("postgres")) {
      RunAs runAs = RunAs.find(folder.path());
      Path binaries = CacheFolder.of(runAs).root().resolve(key);
      String place =
          Files.isDirectory(binaries)
              ? "in " + binaries
              : "which the first run downloads (about 15 MB) to " + binaries.getParent();
      return "embedded " + key + ", " + place + runAs.description();
    } catch (IOException e) {
      throw new EnvironmentException(
          "Embedded PostgreSQL cannot be started (" + ErrorMessages.of(e) + ").", e);
    }
  }

  private static ProvidedServer start(
      String major, List<String> notices, Consumer<String> announcements, ScratchFolder folder)
      throws IOException {
    Platform platform = Platform.current();
    RunAs runAs = RunAs.find(folder.path());
    CacheFolder cache = CacheFolder.of(runAs);
    Binaries binaries = Binaries.get(major, platform, cache, announcements);
    InitializedData initialData = InitializedData.get(binaries, runAs, cache);
    Path data = folder.path().resolve("data");
    initialData.copyTo(data);
    runAs.changeOwner(data);
    runAs.allowTraversal(folder.path());
    int port = freePort();
    PostgresProcess process = PostgresProcess.start(binaries, runAs, platform, data, port);
    try {
      process.awaitReady();
    } catch (IOException | EnvironmentException e) {
      process.stop();
      throw e;
    }
    ServerAddress address =
        new ServerAddress(
            "127.0.0.1:" + port, "postgres", InitializedData.USER, initialData.password(), "");
    return new ProvidedServer(address, "embedded", true, notices, stop(process, folder));
  }

  private static Runnable stop(PostgresProcess process, ScratchFolder folder) {
    AtomicBoolean stopped = new AtomicBoolean();
    return () -> {
      if (stopped.getAndSet(true)) {
        return;
      }
      try {
        process.stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        folder.close();
      }
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
