package org.roundtrip.trip;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.Drift;

/**
 * The observations of an upgrade of the whole history, a downgrade to the base and a second
 * upgrade.
 *
 * @param start the state of the empty database
 * @param firstUpgrade the first upgrade
 * @param down the downgrade; null if the first upgrade failed
 * @param upAgain the second upgrade; null if the downgrade failed or left something behind
 * @param drift the differences to the project's models after the first upgrade; null if the project
 *     has none or the upgrade failed
 */
public record ChainObservation(
    ServerInfo server,
    State start,
    Walked firstUpgrade,
    @Nullable Drift drift,
    @Nullable Walked down,
    @Nullable Walked upAgain) {

  /**
   * A walk through all revisions.
   *
   * @param end the state at the end; null if the walk failed
   * @param failure the failure; null if the walk succeeded
   * @param revisions the number of revisions that ran
   */
  public record Walked(@Nullable State end, @Nullable WalkFailure failure, int revisions) {

    /** Whether a revision failed, rather than refused. */
    boolean hasFailed() {
      return failure != null && failure.failure() != null;
    }
  }

  /** Whether a revision failed, or the second way up led elsewhere than the first. */
  boolean isSuspect() {
    boolean elsewhere =
        upAgain != null && upAgain.end() != null && !upAgain.end().equals(firstUpgrade.end());
    return elsewhere
        || Stream.of(firstUpgrade, down, upAgain).anyMatch(w -> w != null && w.hasFailed());
  }
}
