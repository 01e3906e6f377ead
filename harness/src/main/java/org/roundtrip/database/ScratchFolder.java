package org.roundtrip.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder of this process, whose left-overs a later run removes when the process was
 * killed.
 *
 * <p>The owner holds a lock on a file in it, which the system releases whatever kills the owner; so
 * a folder that can be locked belongs to nobody. Unlike a process id, that holds in containers
 * which share a temporary folder too.
 */
public final class ScratchFolder implements AutoCloseable {

  /** Names the folder for scratch databases. */
  public static final String PROPERTY = "roundtrip.scratch";

  private static final String PREFIX = "roundtrip-";
  private static final String LOCK = "owner.lock";

  private static final long ENOUGH_TO_GO_ON = 16L << 20;

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH_MEMORY = 2L << 30;

  private final Path path;
  private final FileChannel lock;

  private ScratchFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes a folder for this kind of content, and removes those of the same kind that nobody owns.
   *
   * @throws EnvironmentException when it cannot be made
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
      sweep(parent, PREFIX + kind + "-", ours, path);
      return new ScratchFolder(path, lock);
    } catch (IOException e) {
      throw new EnvironmentException(
          "No temporary folder can be made in "
              + parent
              + " ("
              + ErrorMessages.of(e)
              + "); free some space there, or name another folder with -D"
              + PROPERTY
              + "=FOLDER.",
          e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() {
    try {
      delete(path);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the user names, else memory where there is plenty of it (making a database's 300 files
   * takes 10 ms there and 50 to 500 ms on a busy disk), else the usual temporary folder.
   */
  private static Path parent() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    return plenty(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Whether there is room left where scratch databases are. */
  public static boolean hasRoom() {
    return hasRoom(parent(), ENOUGH_TO_GO_ON);
  }

  private static boolean plenty(Path folder) {
    return hasRoom(folder, ENOUGH_MEMORY);
  }

  private static boolean hasRoom(Path folder, long bytes) {
    try {
      return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= bytes;
    } catch (IOException e) {
      return false;
    }
  }

  private static void sweep(Path parent, String prefix, String ours, Path made) throws IOException {
    // Our own process's folders are left out: on POSIX, closing a second channel to a locked file
    // releases the lock that the first one holds.
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(
            parent,
            folder -> {
              String name = folder.getFileName().toString();
              return name.startsWith(prefix) && !name.startsWith(ours);
            })) {
      for (Path folder : folders) {
        if (sameOwner(folder, made)) {
          deleteWhenUnowned(folder);
        }
      }
    }
  }

  private static boolean sameOwner(Path folder, Path made) throws IOException {
    try {
      return Files.getOwner(folder).equals(Files.getOwner(made));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void deleteWhenUnowned(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        delete(folder);
      }
    } catch (NoSuchFileException e) {
      // Its owner is about to lock it, or another run removes it at this moment.
      return;
    }
  }

  /** Deletes a file or a folder with all that is in it; links are not followed. */
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
