package org.roundtrip.shrink;

import java.time.Duration;

/**
 * When to stop making rows smaller.
 *
 * @param probes how often to try
 * @param time how long to try; a probe that has begun is waited for
 */
public record Limits(int probes, Duration time) {

  /** 150 probes and 15 seconds. */
  public static Limits defaults() {
    return new Limits(150, Duration.ofSeconds(15));
  }
}
