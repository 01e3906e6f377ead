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
 * Folders that are built once and then only read. Safe for several threads and processes at once:
 * an entry is built beside its place and moved there when it is complete.
 */
record CacheFolder(Path root) {

  /** Names the folder in place of the user's cache folder. */
  static final String PROPERTY = "roundtrip.cache";

  private static final Object ONE_AT_A_TIME = new Object();

  /** Fills an empty folder. */
  interface Builder {
    void fill(Path folder) throws IOException;
  }

  static CacheFolder of(RunAs runAs) {
    return new CacheFolder(base(runAs).resolve("postgres"));
  }

  private static Path base(RunAs runAs) {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    if (runAs.handsOver()) {
      // Root's own cache folder cannot be entered by the user that the server runs as.
      return Path.of("/var/cache/roundtrip");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && Path.of(xdg).isAbsolute()
        ? Path.of(xdg, "roundtrip")
        : Path.of(System.getProperty("user.home"), ".cache", "roundtrip");
  }

  /** Gives an entry, building it when it is not there. */
  Path entry(String name, Builder builder) {
    Path entry = root.resolve(name);
    if (Files.isDirectory(entry)) {
      return entry;
    }
    try {
      Files.createDirectories(root);
      synchronized (ONE_AT_A_TIME) {
        buildAlone(entry, builder);
      }
      return entry;
    } catch (IOException e) {
      throw new EnvironmentException(
          "The cache folder %s cannot be filled (%s); free some space there, or name another folder with -D%s=FOLDER."
              .formatted(root, ErrorMessages.of(e), PROPERTY),
          e);
    }
  }

  private void buildAlone(Path entry, Builder builder) throws IOException {
    Path lockFile = root.resolve(entry.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(entry)) {
        removeUnfinished(entry);
        Path unfinished = Files.createTempDirectory(root, entry.getFileName() + ".new-");
        try {
          builder.fill(unfinished);
          Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          ScratchFolder.delete(unfinished);
        }
      }
    }
  }

  private void removeUnfinished(Path entry) throws IOException {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(root, entry.getFileName() + ".new-*")) {
      for (Path folder : folders) {
        ScratchFolder.delete(folder);
      }
    }
  }
}
