package org.roundtrip.trip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.StatementListener;
import org.roundtrip.sql.ScriptEffects;

/**
 * The recorded statements of the project's tool on a trip; empty if Roundtrip sends the scripts.
 *
 * @param runs the recordings of the legs that succeeded
 */
public record RecordedTrip(Map<TripLeg, RecordedRun> runs) {

  /** Nothing was recorded. */
  public static final RecordedTrip NOTHING = new RecordedTrip(Map.of());

  /** Copies the map. */
  public RecordedTrip {
    runs = Map.copyOf(runs);
  }

  /** The effects of a script on rows; empty if the recording is incomplete. */
  public Optional<ScriptEffects> effects(Direction direction) {
    return run(direction).flatMap(RecordedRun::effects);
  }

  /** The settings of the session in which the tool upgraded; empty if they are unknown. */
  public List<String> settings() {
    return run(Direction.UPGRADE).map(RecordedRun::settings).orElse(List.of());
  }

  /** Whether the trip changes objects that all databases of a server share. */
  boolean isServerWide() {
    return runs.values().stream().anyMatch(RecordedRun::isServerWide);
  }

  /** Whether both scripts, if they exist, can be replayed without the tool. */
  boolean isRepeatable(MigrationScript upgrade, MigrationScript downgrade) {
    return runs.containsKey(TripLeg.UPGRADE)
        && (isRepeatable(Direction.UPGRADE) || isEmpty(upgrade))
        && (isRepeatable(Direction.DOWNGRADE) || isEmpty(downgrade));
  }

  /** Whether both scripts were recorded and can be replayed. */
  boolean canBeReplayed() {
    return isRepeatable(Direction.UPGRADE) && isRepeatable(Direction.DOWNGRADE);
  }

  private static boolean isEmpty(MigrationScript script) {
    return !script.hasStatements();
  }

  private boolean isRepeatable(Direction direction) {
    return run(direction).filter(RecordedRun::isRepeatable).isPresent()
        && (direction == Direction.DOWNGRADE || bothUpgradesSentTheSame());
  }

  private boolean bothUpgradesSentTheSame() {
    RecordedRun again = runs.get(TripLeg.SECOND_UPGRADE);
    return again == null || again.sentTheSame(runs.get(TripLeg.UPGRADE));
  }

  /** Replays a script without the tool's writes to its history table. */
  void repeat(
      Direction direction, Session session, boolean inTransaction, StatementListener listener)
      throws MigrationFailedException {
    RecordedRun recorded = run(direction).orElse(null);
    if (recorded != null) {
      recorded.repeat(session, inTransaction, listener);
    }
  }

  /**
   * Replays the upgrade, including the tool's writes to its history table.
   *
   * @return whether it was replayed; false, without any change, if the recording is incomplete
   */
  boolean repeatUpgrade(Session session) throws MigrationFailedException {
    return isRepeatable(Direction.UPGRADE) && runs.get(TripLeg.UPGRADE).repeatWithHistory(session);
  }

  /**
   * Replays only the writes of the upgrade to the tool's history table, in the caller's
   * transaction.
   *
   * @return whether they were replayed; otherwise the caller rolls back
   */
  boolean repeatHistory(Session session) {
    return run(Direction.UPGRADE).filter(run -> run.repeatHistory(session)).isPresent();
  }

  private Optional<RecordedRun> run(Direction direction) {
    TripLeg leg = direction == Direction.UPGRADE ? TripLeg.UPGRADE : TripLeg.DOWNGRADE;
    return Optional.ofNullable(runs.get(leg));
  }
}
