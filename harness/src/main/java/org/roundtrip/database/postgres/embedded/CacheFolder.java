package org.roundtrip.database.postgres.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.database.ScratchFolder;

/**
 * A cache of folders that are built once and then only read. Safe for concurrent threads and
 * processes: an entry is built in a temporary folder and moved into place when it is complete.
 */
record CacheFolder(Path root) {

  /** System property that sets the cache folder. Default: the user's cache folder. */
  static final String PROPERTY = "roundtrip.cache";

  private static final Object LOCK = new Object();

  /** Builds an entry. */
  interface Builder {
    void build(Path folder) throws IOException;
  }

  static CacheFolder of(RunAs runAs) {
    return new CacheFolder(base(runAs).resolve("postgres"));
  }

  private static Path base(RunAs runAs) {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    if (runAs.changesOwner()) {
      // The user that runs the server has no access to root's cache folder.
      return Path.of("/var/cache/roundtrip");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && Path.of(xdg).isAbsolute()
        ? Path.of(xdg, "roundtrip")
        : Path.of(System.getProperty("user.home"), ".cache", "roundtrip");
  }

  /** Returns an entry and builds it if it does not exist. */
  Path entry(String name, Builder builder) {
    Path entry = root.resolve(name);
    if (Files.isDirectory(entry)) {
      return entry;
    }
    try {
      Files.createDirectories(root);
      synchronized (LOCK) {
        buildLocked(entry, builder);
      }
      return entry;
    } catch (IOException e) {
      throw new EnvironmentException(
          "Cannot write to the cache folder %s (%s); free some space there, or specify another folder with -D%s=FOLDER."
              .formatted(root, ErrorMessages.of(e), PROPERTY),
          e);
    }
  }

  private void buildLocked(Path entry, Builder builder) throws IOException {
    Path lockFile = root.resolve(entry.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(entry)) {
        removeIncomplete(entry);
        Path incomplete = Files.createTempDirectory(root, entry.getFileName() + ".new-");
        try {
          builder.build(incomplete);
          Files.move(incomplete, entry, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          ScratchFolder.delete(incomplete);
        }
      }
    }
  }

  private void removeIncomplete(Path entry) throws IOException {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(root, entry.getFileName() + ".new-*")) {
      for (Path folder : folders) {
        ScratchFolder.delete(folder);
      }
    }
  }
}
