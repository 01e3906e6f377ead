package org.roundtrip.generate.value;

import java.util.HexFormat;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Generates texts from an arbitrary of jqwik. Keeps the generator: creating one takes about 100 µs,
 * drawing a value 10 µs, including the session. Thread-safe; generators are serialized.
 */
final class ArbitraryTextGenerator implements TextGenerator {

  private static final int TRIES = 1000;

  private final Arbitrary<?> arbitrary;
  private @Nullable RandomGenerator<?> generator;

  ArbitraryTextGenerator(Arbitrary<?> arbitrary) {
    this.arbitrary = arbitrary;
  }

  @Override
  public synchronized @Nullable String text(long seed) {
    return inSession(
        () -> {
          RandomGenerator<?> source = generator;
          if (source == null) {
            source = arbitrary.generator(TRIES, true);
            generator = source;
          }
          return text(source.next(new Random(seed)).value());
        });
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof byte[] bytes
        ? "\\x" + HexFormat.of().formatHex(bytes)
        : String.valueOf(value);
  }

  // A session cannot be started inside another session or inside a property that jqwik runs. All
  // sessions of a JVM share one store under one name, so only one may be open at a time.
  private static <T extends @Nullable Object> T inSession(Supplier<T> work) {
    synchronized (JqwikSession.class) {
      return inSessionAlone(work);
    }
  }

  private static <T extends @Nullable Object> T inSessionAlone(Supplier<T> work) {
    try {
      JqwikSession.start();
    } catch (JqwikException nested) {
      return work.get();
    }
    try {
      return work.get();
    } finally {
      JqwikSession.finish();
    }
  }
}
