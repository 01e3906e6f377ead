package org.roundtrip.rowtest;

import java.time.Duration;

/**
 * When to stop.
 *
 * @param nanoTime in the nanoseconds of the system's clock
 */
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isPassed() {
    return System.nanoTime() > nanoTime;
  }

  /** The time that is left, or less. */
  Duration leftUpTo(Duration most) {
    Duration left = Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    return left.compareTo(most) < 0 ? left : most;
  }
}
