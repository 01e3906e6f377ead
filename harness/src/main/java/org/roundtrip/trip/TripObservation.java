package org.roundtrip.trip;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.UntrackedEffect;

/**
 * The observations of the upgrade, downgrade and second upgrade of one revision.
 *
 * @param upgrade the upgrade script
 * @param downgrade the downgrade script
 * @param before the state at the parent
 * @param after the state after the upgrade; null if it failed
 * @param back the state after the downgrade; null if it failed or did not run
 * @param again the state after the second upgrade; null if it failed or did not run
 * @param failure the leg that failed, after which nothing ran; null if none failed
 * @param recorded the recorded statements of the project's tool
 * @param onlyMarked whether the tool ran nothing in the upgrade and only recorded the revision in
 *     its history table
 * @param recovery how later revisions are reached if the upgrade failed
 * @param untracked the effects of the upgrade outside the schema and the tables that the downgrade,
 *     by its text, does not revert
 * @param repair the statements that, run after the downgrade, restore the schema; empty if it is
 *     restored or none are known
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
    boolean onlyMarked,
    Recovery recovery,
    Set<UntrackedEffect> untracked,
    List<String> repair) {

  /** Copies the collections. */
  public TripObservation {
    untracked = Set.copyOf(untracked);
    repair = List.copyOf(repair);
  }

  /** The same with a more complete state at the parent. */
  TripObservation withBefore(State more) {
    return with(more, recovery, repair);
  }

  /** The same with the statements that restore the schema after the downgrade. */
  TripObservation withRepair(List<String> statements) {
    return with(before, recovery, statements);
  }

  /** The same for an upgrade that failed, after which later revisions are reached. */
  TripObservation withRecovery(Recovery found) {
    return with(before, found, repair);
  }

  private TripObservation with(State start, Recovery found, List<String> statements) {
    return new TripObservation(
        server,
        revision,
        upgrade,
        downgrade,
        start,
        after,
        back,
        again,
        failure,
        recorded,
        onlyMarked,
        found,
        untracked,
        statements);
  }

  /** Whether a script failed, or the second upgrade did something else on the same state. */
  boolean isSuspect() {
    return failure != null || (again != null && !again.equals(after) && before.equals(back));
  }

  /** Whether both scripts can be replayed without the project's tool. */
  public boolean isRepeatable() {
    return recorded.isRepeatable(upgrade, downgrade);
  }
}
