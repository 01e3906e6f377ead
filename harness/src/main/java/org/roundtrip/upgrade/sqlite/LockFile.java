package org.roundtrip.upgrade.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.roundtrip.upgrade.UpgradeLock;

/**
 * A lock on a file next to a SQLite database. The file exists only while the lock is held. SQLite's
 * own write lock is unsuitable: it ends with each transaction, and a script without a transaction,
 * such as the rebuild of a table, could not run while it is held.
 */
final class LockFile implements UpgradeLock {

  /** A process that closes a file loses its locks on it, so it must not open the file twice. */
  private static final Set<Path> IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private @Nullable FileChannel held;

  LockFile(Path database) {
    this.file = database.resolveSibling(database.getFileName() + "-roundtrip-lock");
  }

  @Override
  public boolean attempt() throws IOException {
    if (!IN_THIS_PROCESS.add(file)) {
      return false;
    }
    try {
      held = lock();
    } finally {
      if (held == null) {
        IN_THIS_PROCESS.remove(file);
      }
    }
    return held != null;
  }

  private @Nullable FileChannel lock() throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() != null && isStillInPlace(channel)) {
      return channel;
    }
    channel.close();
    return null;
  }

  /**
   * Whether the locked file still has its name. The previous owner can delete it after this process
   * opened it; then the name refers to no file or to a file of another size.
   */
  private boolean isStillInPlace(FileChannel channel) throws IOException {
    int size = 1 + ThreadLocalRandom.current().nextInt(1 << 20);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), size - 1L);
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException deleted) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (FileChannel channel = held) {
      if (channel != null) {
        Files.deleteIfExists(file);
      }
    } finally {
      if (held != null) {
        IN_THIS_PROCESS.remove(file);
      }
      held = null;
    }
  }
}
