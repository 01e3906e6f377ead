package org.roundtrip.shrink;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.generate.data.Dataset;

/** The smallest rows so far that show the problem, and what was tried. */
final class ShrinkState {

  private final Predicate<Dataset> stillShows;
  private final ShrinkLimits limits;
  private final long start = System.nanoTime();
  private final Set<Dataset> tried = new HashSet<>();
  private Dataset current;
  private int probes;
  private boolean cutShort;

  ShrinkState(Dataset rows, Predicate<Dataset> stillShows, ShrinkLimits limits) {
    this.current = rows;
    this.stillShows = stillShows;
    this.limits = limits;
    tried.add(RowContent.of(rows));
  }

  /** Takes these rows for the current ones if they are new and show the problem. */
  boolean take(Dataset candidate) {
    if (cutShort) {
      return false;
    }
    Dataset content = RowContent.of(candidate);
    if (tried.contains(content)) {
      return false;
    }
    if (isAtLimit()) {
      cutShort = true;
      return false;
    }
    tried.add(content);
    probes++;
    boolean shows = stillShows.test(candidate);
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

  /** Whether something was left untried for want of probes or time. */
  boolean isCutShort() {
    return cutShort;
  }
}
