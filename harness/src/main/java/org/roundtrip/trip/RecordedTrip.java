package org.roundtrip.trip;

import java.util.Map;
import java.util.Optional;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.sql.ScriptEffects;

/**
 * What the project's tool was seen to send on a trip; nothing where we send the scripts ourselves.
 *
 * @param runs the legs that the tool ran to their end
 */
public record RecordedTrip(Map<TripLeg, RecordedRun> runs) {

  /** Nothing was recorded. */
  public static final RecordedTrip NOTHING = new RecordedTrip(Map.of());

  /** Copies the map. */
  public RecordedTrip {
    runs = Map.copyOf(runs);
  }

  /** What one way does to rows; empty where not all of it was seen. */
  public Optional<ScriptEffects> effects(Direction direction) {
    return run(direction).flatMap(RecordedRun::effects);
  }

  /** Whether it changes what all databases of a server share. */
  boolean isServerWide() {
    return runs.values().stream().anyMatch(RecordedRun::isServerWide);
  }

  /** Whether both scripts can be run without the tool, as far as there is something to run. */
  boolean isRepeatable(MigrationScript upgrade, MigrationScript downgrade) {
    return runs.containsKey(TripLeg.UPGRADE)
        && (isRepeatable(Direction.UPGRADE) || isEmpty(upgrade))
        && (isRepeatable(Direction.DOWNGRADE) || isEmpty(downgrade));
  }

  private static boolean isEmpty(MigrationScript script) {
    return script.kind() != MigrationScript.Kind.SCRIPT;
  }

  private boolean isRepeatable(Direction direction) {
    return run(direction).filter(RecordedRun::isRepeatable).isPresent()
        && (direction == Direction.DOWNGRADE || bothUpgradesSentTheSame());
  }

  private boolean bothUpgradesSentTheSame() {
    RecordedRun again = runs.get(TripLeg.SECOND_UPGRADE);
    return again == null || again.sentTheSame(runs.get(TripLeg.UPGRADE));
  }

  /** Sends again what was sent one way, but for what went into the tool's history table. */
  void repeat(Direction direction, Session session, boolean inTransaction)
      throws MigrationFailedException {
    RecordedRun recorded = run(direction).orElse(null);
    if (recorded != null) {
      recorded.repeat(session, inTransaction);
    }
  }

  /**
   * Sends all of the upgrade again.
   *
   * @return whether it was done; nothing was done where not all is known
   */
  boolean repeatUpgrade(Session session) throws MigrationFailedException {
    return isRepeatable(Direction.UPGRADE) && runs.get(TripLeg.UPGRADE).repeatWithHistory(session);
  }

  private Optional<RecordedRun> run(Direction direction) {
    TripLeg leg = direction == Direction.UPGRADE ? TripLeg.UPGRADE : TripLeg.DOWNGRADE;
    return Optional.ofNullable(runs.get(leg));
  }
}
