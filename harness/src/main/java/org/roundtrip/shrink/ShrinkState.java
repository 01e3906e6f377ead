package org.roundtrip.shrink;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.generate.data.Dataset;

/** The smallest row set so far that reproduces the problem, and the row sets that were tested. */
final class ShrinkState {

  private final Predicate<Dataset> reproduces;
  private final ShrinkLimits limits;
  private final long start = System.nanoTime();
  private final Set<Dataset> tested = new HashSet<>();
  private Dataset current;
  private int probes;
  private boolean cutShort;

  ShrinkState(Dataset rows, Predicate<Dataset> reproduces, ShrinkLimits limits) {
    this.current = rows;
    this.reproduces = reproduces;
    this.limits = limits;
    tested.add(RowContent.of(rows));
  }

  /**
   * Makes a row set the current one if it is new and reproduces the problem; returns whether it
   * did.
   */
  boolean take(Dataset candidate) {
    if (cutShort) {
      return false;
    }
    Dataset content = RowContent.of(candidate);
    if (tested.contains(content)) {
      return false;
    }
    if (isAtLimit()) {
      cutShort = true;
      return false;
    }
    tested.add(content);
    probes++;
    boolean shows = reproduces.test(candidate);
    if (shows) {
      current = candidate;
    }
    return shows;
  }

  private boolean isAtLimit() {
    return probes >= limits.probes() || System.nanoTime() - start >= limits.time().toNanos();
  }

  Dataset current() {
    return current;
  }

  int probes() {
    return probes;
  }

  /** Whether a candidate was skipped because of the limits. */
  boolean isCutShort() {
    return cutShort;
  }
}
