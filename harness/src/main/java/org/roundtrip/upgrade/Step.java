package org.roundtrip.upgrade;

import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.trip.LegRunner;

/** The upgrade or downgrade of one revision. */
public record Step(Revision revision, Direction direction) {

  /**
   * Runs the step in a session that the caller closes afterwards, without recording it in the
   * version table.
   *
   * @throws MigrationFailedException if a statement fails
   */
  public void run(Migrator migrator, Session session) throws MigrationFailedException {
    new LegRunner(migrator, LegRunner.Target.once(session), Transactions.AS_THE_TOOL)
        .run(revision, direction);
  }

  /** Such as {@code upgrade 99b3ff7741d5}. */
  @Override
  public String toString() {
    return direction.word() + " " + revision.name();
  }
}
