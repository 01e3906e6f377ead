package org.roundtrip.trip;

import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.Drift;

/**
 * What was seen when the whole history was taken up in one go, down to the base, and up again.
 *
 * @param start the state of the empty database
 * @param oneGo the first way up
 * @param down the way down; null when the first way up stopped
 * @param upAgain the second way up; null when the way down stopped or left something
 * @param drift how the project's models differ after the first way up; null where there are none,
 *     or it stopped
 */
public record ChainObservation(
    ServerInfo server,
    State start,
    Walked oneGo,
    @Nullable Drift drift,
    @Nullable Walked down,
    @Nullable Walked upAgain) {

  /**
   * A walk over all revisions.
   *
   * @param end the state at its end; null when it stopped before
   * @param stop where it stopped; null when it did not
   * @param revisions how many revisions were passed
   */
  public record Walked(@Nullable State end, @Nullable WalkFailure stop, int revisions) {}
}
