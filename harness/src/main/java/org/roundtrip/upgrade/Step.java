package org.roundtrip.upgrade;

import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.trip.LegRunner;

/** One revision to be taken up or down. */
public record Step(Revision revision, Direction direction) {

  /**
   * Takes the step in a session that is closed after it. Writes no version table.
   *
   * @throws MigrationFailedException when a statement fails
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
