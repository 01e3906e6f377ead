package org.roundtrip.shrink;

import java.time.Duration;

/**
 * When to stop making rows smaller.
 *
 * @param probes how often to try
 * @param time how long to try; a probe that has begun is waited for
 */
public record ShrinkLimits(int probes, Duration time) {

  /** 150 probes and 15 seconds. */
  public static ShrinkLimits defaults() {
    return new ShrinkLimits(150, Duration.ofSeconds(15));
  }
}
