package org.roundtrip.shrink;

import java.time.Duration;

/**
 * The limits of one reduction.
 *
 * @param probes the maximum number of probes
 * @param time the time limit; a running probe is not interrupted
 */
public record ShrinkLimits(int probes, Duration time) {

  /** 150 probes and 15 seconds. */
  public static ShrinkLimits defaults() {
    return new ShrinkLimits(150, Duration.ofSeconds(15));
  }
}
