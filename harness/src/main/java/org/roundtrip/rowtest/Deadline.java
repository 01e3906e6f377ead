package org.roundtrip.rowtest;

import java.time.Duration;

/**
 * The time at which to stop.
 *
 * @param nanoTime the time in nanoseconds, as of {@link System#nanoTime}
 */
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isPassed() {
    return System.nanoTime() > nanoTime;
  }

  /** The remaining time, up to a maximum. */
  Duration leftUpTo(Duration most) {
    Duration left = Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    return left.compareTo(most) < 0 ? left : most;
  }
}
