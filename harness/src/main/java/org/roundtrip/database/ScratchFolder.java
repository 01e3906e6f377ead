package org.roundtrip.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder of this process. If the process is killed, a later run removes the folder.
 *
 * <p>The owner locks a file in the folder, and the operating system releases the lock when the
 * owner ends. A folder that can be locked is therefore unused. Unlike a process id, this also works
 * for containers that share a temporary folder.
 */
public final class ScratchFolder implements AutoCloseable {

  /** System property that sets the folder for scratch databases. */
  public static final String PROPERTY = "roundtrip.scratch";

  private static final String PREFIX = "roundtrip-";
  private static final String LOCK = "owner.lock";

  private static final long MIN_FREE_BYTES = 16L << 20;

  private static final int DELETE_ATTEMPTS = 100;
  private static final long DELETE_PAUSE_NANOS = 20_000_000;

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long MIN_MEMORY_BYTES = 2L << 30;

  private final Path path;
  private final FileChannel lock;

  private ScratchFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates a folder for this kind of content and removes unused folders of the same kind.
   *
   * @throws EnvironmentException if the folder cannot be created
   */
  public static ScratchFolder create(String kind) {
    Path parent = parent();
    try {
      String ours = PREFIX + kind + "-" + ProcessHandle.current().pid() + "-";
      Path path = Files.createTempDirectory(parent, ours);
      FileChannel lock =
          FileChannel.open(
              path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      deleteUnused(parent, PREFIX + kind + "-", ours, path);
      ScratchFolder folder = new ScratchFolder(path, lock);
      ShutdownHook.deleteAfterClosing(folder);
      return folder;
    } catch (IOException e) {
      throw new EnvironmentException(
          "Cannot create a temporary folder in "
              + parent
              + " ("
              + ErrorMessages.of(e)
              + "); free some space there, or specify another folder with -D"
              + PROPERTY
              + "=FOLDER.",
          e);
    }
  }

  /** The path of the folder. */
  public Path path() {
    return path;
  }

  /** Deletes the folder and its content. */
  @Override
  public void close() {
    try {
      deleteWhileOthersWrite();
      lock.close();
      // Not earlier: a shutdown in the meantime would end the JVM before the folder is deleted.
      ShutdownHook.forget(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At shutdown, other threads and a server that stops may still create files. */
  private void deleteWhileOthersWrite() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        delete(path);
        return;
      } catch (DirectoryNotEmptyException e) {
        if (attempt == DELETE_ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(DELETE_PAUSE_NANOS);
      }
    }
  }

  /**
   * The folder that the user specifies, else memory if enough is free (creating the 300 files of a
   * database takes 10 ms there and 50 to 500 ms on a busy disk), else the default temporary folder.
   */
  private static Path parent() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    return hasEnoughMemory(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Whether the file system of the scratch databases has free space. */
  public static boolean hasRoom() {
    return hasRoom(parent(), MIN_FREE_BYTES);
  }

  private static boolean hasEnoughMemory(Path folder) {
    return hasRoom(folder, MIN_MEMORY_BYTES);
  }

  private static boolean hasRoom(Path folder, long bytes) {
    try {
      return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= bytes;
    } catch (IOException e) {
      return false;
    }
  }

  private static void deleteUnused(Path parent, String prefix, String ours, Path created)
      throws IOException {
    // Skips the folders of this process: on POSIX, closing a second channel to a locked file
    // releases the lock that the first one holds.
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(
            parent,
            folder -> {
              String name = folder.getFileName().toString();
              return name.startsWith(prefix) && !name.startsWith(ours);
            })) {
      for (Path folder : folders) {
        if (sameOwner(folder, created)) {
          deleteIfUnused(folder);
        }
      }
    }
  }

  private static boolean sameOwner(Path folder, Path created) throws IOException {
    try {
      return Files.getOwner(folder).equals(Files.getOwner(created));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void deleteIfUnused(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        delete(folder);
      }
    } catch (NoSuchFileException e) {
      // Its owner is about to lock it, or another run is deleting it.
      return;
    }
  }

  /** Deletes a file, or a folder and its content, without following links. */
  public static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
