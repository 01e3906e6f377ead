package org.roundtrip.trip;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.project.RunResult;
import org.roundtrip.revision.Revision;
import org.roundtrip.sql.ScriptEffects;
import org.roundtrip.sql.UntrackedEffect;

/** Upgrades, downgrades and upgrades one revision on one database. For a single use. */
final class Trip {

  private final ServerInfo server;
  private final Migrator migrator;
  private final Revision revision;
  private final RevisionDatabase database;
  private final LegRunner runner;
  private final boolean mayRepeat;
  private final MigrationScript upgrade;
  private final Map<TripLeg, RecordedRun> recorded = new EnumMap<>(TripLeg.class);
  private MigrationScript downgrade;
  private TripLeg leg = TripLeg.UPGRADE;
  private @Nullable State after;
  private @Nullable State back;
  private @Nullable State again;
  private @Nullable LegFailure failure;
  private boolean onlyMarked;

  /**
   * @param mayRepeat whether a replay can replace the tool's second upgrade
   * @param replayed the recorded statements to replay instead of running the tool; null to run it
   */
  Trip(
      ServerInfo server,
      Migrator migrator,
      Revision revision,
      RevisionDatabase database,
      Transactions transactions,
      boolean mayRepeat,
      @Nullable RecordedTrip replayed) {
    this.server = server;
    this.migrator = migrator;
    this.revision = revision;
    this.database = database;
    this.runner = database.runner(migrator, transactions, replayed);
    if (replayed != null) {
      recorded.putAll(replayed.runs());
    }
    this.mayRepeat = mayRepeat;
    this.upgrade = migrator.script(revision, Direction.UPGRADE, server.engine());
    this.downgrade = migrator.script(revision, Direction.DOWNGRADE, server.engine());
  }

  /** Runs the legs until one fails or cannot run. */
  TripObservation walk(State before) {
    try {
      after = run(TripLeg.UPGRADE);
      if (downgrade.canRun()) {
        back = database.show(run(TripLeg.DOWNGRADE), before);
        again = upgradeAgain(before);
      }
    } catch (MigrationFailedException e) {
      stop(e);
    }
    return new TripObservation(
        server,
        revision,
        upgrade,
        downgrade,
        before,
        after,
        back,
        again,
        failure,
        new RecordedTrip(recorded),
        onlyMarked,
        Recovery.NONE,
        UntrackedEffect.remaining(statements(Direction.UPGRADE), statements(Direction.DOWNGRADE)),
        List.of());
  }

  /** The statements of a script, from its text or as recorded; none if neither is known. */
  private List<String> statements(Direction direction) {
    return migrator
        .statements(revision, direction, server.engine())
        .or(() -> new RecordedTrip(recorded).effects(direction).map(ScriptEffects::statements))
        .orElse(List.of());
  }

  /**
   * If the downgrade restored the state before the first upgrade, replays that upgrade, which is
   * much faster than running the tool.
   */
  private State upgradeAgain(State before) throws MigrationFailedException {
    Optional<State> repeated =
        mayRepeat && before.equals(back) ? repeatUpgrade() : Optional.empty();
    return repeated.isPresent() ? repeated.get() : run(TripLeg.SECOND_UPGRADE);
  }

  private Optional<State> repeatUpgrade() {
    try {
      if (!new RecordedTrip(recorded).repeatUpgrade(database.session())) {
        return Optional.empty();
      }
    } catch (MigrationFailedException e) {
      throw new NotRepeatableException();
    }
    State reached = database.readAll();
    database.resetSession();
    if (!reached.equals(after)) {
      throw new NotRepeatableException();
    }
    return Optional.of(reached);
  }

  private State run(TripLeg next) throws MigrationFailedException {
    leg = next;
    if (runner.isInTransaction()) {
      return runInTransaction();
    }
    note(runner.run(revision, leg.direction()));
    return database.readAll();
  }

  /** Only written rows can violate a constraint. Skipping the check saves a network round trip. */
  private State runInTransaction() throws MigrationFailedException {
    note(runner.runUnchecked(revision, leg.direction()));
    State reached = database.read();
    if (database.wroteRows()) {
      runner.checkDeferredConstraints(leg == TripLeg.DOWNGRADE ? downgrade : upgrade);
    }
    return reached;
  }

  private void note(RunResult result) {
    result.recorded().ifPresent(run -> recorded.put(leg, run));
    onlyMarked |= leg == TripLeg.UPGRADE && result.onlyMarked();
  }

  private void stop(MigrationFailedException e) {
    if (leg == TripLeg.DOWNGRADE && e.isRefusal()) {
      MigrationScript now = migrator.script(revision, Direction.DOWNGRADE, server.engine());
      downgrade =
          now.canRun()
              ? new MigrationScript(
                  MigrationScript.Kind.REFUSED, false, e.location(), e.getMessage())
              : now;
    } else {
      failure = LegFailure.of(leg, e);
    }
  }

  /** A replay of the tool's statements does not have the same effect as the tool. */
  static final class NotRepeatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRepeatableException() {
      super(null, null, false, false);
    }
  }
}
