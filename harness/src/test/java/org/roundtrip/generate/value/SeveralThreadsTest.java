package org.roundtrip.generate.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

/** All threads of the JVM share the store of jqwik's sessions. */
class SeveralThreadsTest {

  private static final int DRAWS = 300;

  @Test
  void drawConcurrently() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> all =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(SeveralThreadsTest::draws)).toList();

      for (Future<List<String>> one : all) {
        assertThat(one.get()).isEqualTo(draws());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> draws() {
    return IntStream.range(0, DRAWS)
        .mapToObj(
            seed ->
                new ArbitraryTextGenerator(Arbitraries.integers().between(0, 1000)).text(seed) + "")
        .toList();
  }
}
