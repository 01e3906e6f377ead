package org.roundtrip.trip;

import java.util.Optional;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.Direction;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;
import org.roundtrip.trip.RowTests.RowTest;
import org.roundtrip.trip.TripStrategy.Attempt;

/**
 * Runs the trip of a revision by replaying, in one transaction, what the tool sent on its way
 * through the whole history. If the trip does not end in the state after the upgrade, the tool must
 * show it.
 *
 * @param <R> the result of a row test
 */
final class ReplayStrategy<R> {

  private final ServerInfo server;
  private final Migrator migrator;
  private final RowTests<R> tests;
  private final RecordedHistory recorded;

  ReplayStrategy(
      ServerInfo server, Migrator migrator, RowTests<R> tests, RecordedHistory recorded) {
    this.server = server;
    this.migrator = migrator;
    this.tests = tests;
    this.recorded = recorded;
  }

  /** Empty, with the database as before, if the tool must run. */
  Optional<Attempt<R>> attempt(Revision revision, RevisionDatabase database) {
    return mayReplay(revision, database)
        ? recorded.of(revision).flatMap(known -> replay(revision, database, known))
        : Optional.empty();
  }

  /** The first run of the tool creates its history table. */
  private boolean mayReplay(Revision revision, RevisionDatabase database) {
    return migrator.recordsEach()
        && !database.applied().isEmpty()
        && !migrator.isServerWide(revision, server.engine())
        && migrator.script(revision, Direction.DOWNGRADE, server.engine()).canRun();
  }

  private Optional<Attempt<R>> replay(
      Revision revision, RevisionDatabase database, RecordedTrip known) {
    State before = database.state();
    database.begin();
    TripObservation seen =
        new Trip(server, migrator, revision, database, Transactions.OURS, false, known)
            .walk(before);
    boolean wrote = seen.failure() != null || database.wroteRows();
    State reached = TripStrategy.pristine(seen, wrote);
    Optional<RowTest<R>> test = reached == null ? Optional.empty() : tests.of(seen);
    if (reached != null && test.isEmpty() && known.repeatHistory(database.session())) {
      // The history table has a new row.
      database.commit(reached, true);
      return Optional.of(new Attempt<>(seen, test, null, database));
    }
    database.rollBack(wrote);
    return test.map(remaining -> new Attempt<>(seen, test, database, null));
  }
}
