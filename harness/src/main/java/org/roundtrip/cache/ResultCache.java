package org.roundtrip.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of results, each in a file that is named for its key. Safe for concurrent threads and
 * processes: an entry is written to a temporary file and moved into place. Errors of the file
 * system never fail a run: they are misses.
 *
 * @param folder the folder; created with the first entry
 * @param limit the maximum size of all entries in bytes
 */
public record ResultCache(Path folder, long limit) {

  /** The default maximum size: 256 MB. */
  public static final long DEFAULT_LIMIT = 256L << 20;

  private static final String END = ".json";
  private static final int HASH_BYTES = 32;

  /** A temporary file that is older was left behind by a run that was killed. */
  private static final long STALE_SECONDS = 3600;

  /** The content of an entry; empty if there is none or if it is damaged. */
  public Optional<byte[]> get(CacheKey key) {
    try {
      Path file = file(key);
      byte[] stored = Files.readAllBytes(file);
      Optional<byte[]> content = content(stored);
      if (content.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
      return content;
    } catch (IOException noSuchEntry) {
      return Optional.empty();
    }
  }

  /** Stores an entry; one that exists is replaced. */
  public void put(CacheKey key, byte[] content) {
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      Path incomplete = Files.createTempFile(file.getParent(), "new", ".tmp");
      try {
        Files.write(incomplete, withHash(content));
        Files.move(
            incomplete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(incomplete);
      }
    } catch (IOException notStored) {
      // The next run computes the result again.
    }
  }

  /** Deletes the entries that were not used for the longest time, until the rest fits. */
  public void prune() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Stored> entries = new ArrayList<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        entries.add(
            new Stored(file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
      }
      prune(entries);
    } catch (IOException | UncheckedIOException concurrentlyDeleted) {
      // Another run prunes as well.
    }
  }

  private record Stored(Path file, long size, Instant used) {}

  private void prune(List<Stored> entries) throws IOException {
    entries.sort(Comparator.comparing(Stored::used).reversed());
    Instant stale = Instant.now().minusSeconds(STALE_SECONDS);
    long size = 0;
    for (Stored entry : entries) {
      boolean complete = entry.file().toString().endsWith(END);
      size += complete ? entry.size() : 0;
      if (complete ? size > limit : entry.used().isBefore(stale)) {
        Files.deleteIfExists(entry.file());
      }
    }
  }

  private Path file(CacheKey key) {
    return folder.resolve(key.text().substring(0, 2)).resolve(key.text().substring(2) + END);
  }

  private static byte[] withHash(byte[] content) {
    byte[] hash = CacheKey.sha256().digest(content);
    byte[] all = Arrays.copyOf(hash, HASH_BYTES + content.length);
    System.arraycopy(content, 0, all, HASH_BYTES, content.length);
    return all;
  }

  /** A file that a full disk or a crash cut short has another hash. */
  private static Optional<byte[]> content(byte[] stored) {
    if (stored.length < HASH_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(stored, HASH_BYTES, stored.length);
    byte[] hash = CacheKey.sha256().digest(content);
    return Arrays.equals(hash, 0, HASH_BYTES, stored, 0, HASH_BYTES)
        ? Optional.of(content)
        : Optional.empty();
  }
}
