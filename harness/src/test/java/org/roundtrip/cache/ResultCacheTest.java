package org.roundtrip.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results. */
class ResultCacheTest {

  private static final CacheKey KEY = CacheKey.START.with("key");

  @TempDir private Path folder;

  private ResultCache cache(long limit) {
    return new ResultCache(folder.resolve("cache"), limit);
  }

  @Test
  void anEntryIsReadAsItWasWritten() {
    ResultCache cache = cache(ResultCache.DEFAULT_LIMIT);

    assertThat(cache.get(KEY)).isEmpty();
    cache.put(KEY, new byte[] {1, 2, 3});

    assertThat(cache.get(KEY)).contains(new byte[] {1, 2, 3});
    assertThat(cache.get(KEY.with("other"))).isEmpty();
  }

  @Test
  void aDamagedEntryIsAMiss() throws IOException {
    ResultCache cache = cache(ResultCache.DEFAULT_LIMIT);
    cache.put(KEY, new byte[] {1, 2, 3});
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);

    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i]++;
      Files.write(file, damaged);
      assertThat(cache.get(KEY)).as("byte " + i).isEmpty();
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(cache.get(KEY)).as("length " + length).isEmpty();
    }
  }

  @Test
  void theEntriesThatWereNotUsedForTheLongestTimeAreDeleted() throws IOException {
    ResultCache cache = cache(300);
    for (int i = 0; i < 4; i++) {
      cache.put(KEY.with(i), new byte[80]);
      age(KEY.with(i), 100 - i);
    }
    assertThat(cache.get(KEY.with(0))).isPresent();

    cache.prune();

    assertThat(IntStream.range(0, 4).filter(i -> cache.get(KEY.with(i)).isPresent()))
        .containsExactly(0, 3);
  }

  @Test
  void whatAKilledRunLeftBehindIsDeletedAfterAnHour() throws IOException {
    ResultCache cache = cache(300);
    cache.put(KEY, new byte[1]);
    Path recent = Files.createFile(files().get(0).resolveSibling("new1.tmp"));
    Path old = Files.createFile(files().get(0).resolveSibling("new2.tmp"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(4000)));

    cache.prune();

    assertThat(recent).exists();
    assertThat(old).doesNotExist();
    assertThat(cache.get(KEY)).isPresent();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoError() throws IOException {
    Files.createFile(folder.resolve("cache"));
    ResultCache cache = cache(300);

    cache.put(KEY, new byte[1]);
    cache.prune();

    assertThat(cache.get(KEY)).isEmpty();
  }

  @Test
  void concurrentRunsReadOnlyWholeEntries() {
    ResultCache cache = cache(ResultCache.DEFAULT_LIMIT);
    byte[] content = new byte[10_000];

    List<Boolean> whole =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i -> {
                  cache.put(KEY, content);
                  return cache.get(KEY).filter(read -> read.length == content.length).isPresent();
                })
            .toList();

    assertThat(whole).containsOnly(true);
  }

  private void age(CacheKey key, int seconds) throws IOException {
    Path file =
        folder
            .resolve("cache")
            .resolve(key.text().substring(0, 2))
            .resolve(key.text().substring(2) + ".json");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
      return all.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
