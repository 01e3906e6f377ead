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
 * A lock on a file beside a SQLite database, which is there only while it is held. SQLite's own
 * write lock would not do: it ends with every transaction, and a script without one, such as a
 * table's rebuild, could not run under it.
 */
final class LockFile implements UpgradeLock {

  /** A process that opens and closes a file loses its locks on it, so it must not try twice. */
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
   * Whether the file that we locked is the one that others find. Whoever held it last may have
   * deleted it after we opened it; then its name leads to no file, or to one of another size.
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
