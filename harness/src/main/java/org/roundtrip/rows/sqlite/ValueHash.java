package org.roundtrip.rows.sqlite;

import org.jspecify.annotations.Nullable;

/** Hashes values of SQLite by storage class and exact content. */
final class ValueHash {

  private static final long STEP = 0x9e3779b97f4a7c15L;

  private ValueHash() {}

  static long of(@Nullable Object value, long seed) {
    if (value == null) {
      return mix(seed + STEP);
    }
    if (value instanceof Double real) {
      return mix(mix(seed + 2 * STEP) ^ Double.doubleToLongBits(real));
    }
    if (value instanceof Number integer) {
      return mix(mix(seed + 3 * STEP) ^ integer.longValue());
    }
    if (value instanceof byte[] bytes) {
      return of(bytes, mix(seed + 4 * STEP));
    }
    return of(value.toString(), mix(seed + 5 * STEP));
  }

  private static long of(byte[] bytes, long seed) {
    long hash = seed;
    for (byte one : bytes) {
      hash = (hash ^ one) * STEP;
      hash ^= hash >>> 29;
    }
    return mix(hash + bytes.length);
  }

  private static long of(String text, long seed) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * STEP;
      hash ^= hash >>> 29;
    }
    return mix(hash + text.length());
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014, with Stafford's variant 13). */
  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
