package org.roundtrip.trip;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.Revision;

/** One revision, up, down and up again on one database, and what was seen. For one use. */
final class Trip {

  private final ServerInfo server;
  private final Migrator migrator;
  private final Revision revision;
  private final RevisionDatabase database;
  private final Transactions transactions;
  private final boolean mayRepeat;
  private final MigrationScript upgrade;
  private MigrationScript downgrade;
  private @Nullable State after;
  private @Nullable State back;
  private @Nullable State again;
  private @Nullable LegFailure failure;
  private boolean onlyMarked;

  /**
   * @param mayRepeat whether what the tool was seen to send may stand for its second upgrade
   */
  Trip(
      ServerInfo server,
      Migrator migrator,
      Revision revision,
      RevisionDatabase database,
      Transactions transactions,
      boolean mayRepeat) {
    this.mayRepeat = mayRepeat;
    this.server = server;
    this.migrator = migrator;
    this.revision = revision;
    this.database = database;
    this.transactions = transactions;
    this.upgrade = migrator.leg(revision, Direction.UPGRADE, server.engine());
    this.downgrade = migrator.leg(revision, Direction.DOWNGRADE, server.engine());
  }

  /** Walks the legs, as far as they can be walked. */
  TripObservation walk(State before) {
    try {
      after = run(TripLeg.UPGRADE, Direction.UPGRADE, upgrade);
      onlyMarked = migrator.onlyMarks(revision, database.engine());
      if (downgrade.canRun()) {
        back = database.show(run(TripLeg.DOWNGRADE, Direction.DOWNGRADE, downgrade), before);
        again = upgradeAgain(before);
      }
    } catch (Stopped stopped) {
      failure = stopped.failure;
    }
    return new TripObservation(
        server, revision, upgrade, downgrade, before, after, back, again, failure, onlyMarked);
  }

  /**
   * Where everything is as before the first upgrade, what the tool sent then is sent again, which
   * takes no time beside running the tool.
   */
  private State upgradeAgain(State before) throws Stopped {
    if (mayRepeat && transactions == Transactions.AS_THE_TOOL && before.equals(back)) {
      try {
        if (migrator.repeatUpgrade(revision, database.session())) {
          database.toolRan(migrator);
          State reached = database.read();
          database.renewSession();
          if (!reached.equals(after)) {
            throw new NotRepeatableException();
          }
          return reached;
        }
      } catch (MigrationFailedException e) {
        throw new NotRepeatableException();
      }
    }
    return run(TripLeg.SECOND_UPGRADE, Direction.UPGRADE, upgrade);
  }

  private State run(TripLeg leg, Direction direction, MigrationScript known) throws Stopped {
    try {
      migrator.run(revision, direction, database.session(), transactions);
      if (transactions == Transactions.AS_THE_TOOL) {
        database.toolRan(migrator);
        return database.read();
      }
      State reached = database.read();
      fireDeferredChecks(known);
      return reached;
    } catch (MigrationFailedException e) {
      if (leg == TripLeg.DOWNGRADE && e.isRefusal()) {
        MigrationScript now = migrator.leg(revision, Direction.DOWNGRADE, database.engine());
        downgrade =
            now.canRun()
                ? new MigrationScript(
                    MigrationScript.Kind.REFUSED, false, e.location(), e.getMessage())
                : now;
        throw new Stopped(null);
      }
      LegFailure failed = LegFailure.of(leg, e);
      throw new Stopped(transactions == Transactions.OURS ? failed.undone() : failed);
    }
  }

  /** The tool's own commit would check what is deferred; our transaction goes on instead. */
  private void fireDeferredChecks(MigrationScript known) throws MigrationFailedException {
    TransactionRules rules = database.engine().part(TransactionRules.class);
    if (!rules.checksDeferred() || !database.wroteRows()) {
      return;
    }
    String check = rules.checkDeferred();
    try (Statement statement = database.session().connection().createStatement()) {
      statement.execute(check);
    } catch (SQLException e) {
      throw new MigrationFailedException(known.location(), check, 0, true, e);
    }
  }

  /** What the tool was seen to send does not do again what the tool did. */
  static final class NotRepeatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRepeatableException() {
      super(null, null, false, false);
    }
  }

  private static final class Stopped extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient @Nullable LegFailure failure;

    Stopped(@Nullable LegFailure failure) {
      super(null, null, false, false);
      this.failure = failure;
    }
  }
}
