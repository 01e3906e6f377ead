package org.roundtrip.trip;

import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;

/**
 * What was seen when one revision was taken up, down and up again.
 *
 * @param upgrade what was known of the way up
 * @param downgrade what was known of the way down
 * @param before the state at the parent
 * @param after the state after the upgrade; null when it failed
 * @param back the state after the downgrade; null when it failed or was not run
 * @param again the state after the second upgrade; null when it failed or was not run
 * @param failure the leg that failed, after which nothing was run; null when none did
 * @param recorded what the project's tool was seen to send
 * @param onlyMarked whether the tool ran nothing on the way up and wrote into its books that it had
 */
public record TripObservation(
    ServerInfo server,
    Revision revision,
    MigrationScript upgrade,
    MigrationScript downgrade,
    State before,
    @Nullable State after,
    @Nullable State back,
    @Nullable State again,
    @Nullable LegFailure failure,
    RecordedTrip recorded,
    boolean onlyMarked) {

  /** The same with more known of the state at the parent. */
  TripObservation withBefore(State more) {
    return new TripObservation(
        server,
        revision,
        upgrade,
        downgrade,
        more,
        after,
        back,
        again,
        failure,
        recorded,
        onlyMarked);
  }

  /** Whether both scripts can be run without the project's tool, by sending what it sent. */
  public boolean isRepeatable() {
    return recorded.isRepeatable(upgrade, downgrade);
  }
}
