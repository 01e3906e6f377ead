package org.roundtrip.upgrade;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.revision.UnknownRevisionException;
import org.roundtrip.revision.UnreadableScriptException;
import org.roundtrip.trip.LegRunner;

/**
 * Upgrades and downgrades one database and records the applied revisions in the table {@link
 * VersionTable#NAME}. A step that runs in a transaction is recorded in the same transaction; other
 * steps are recorded immediately afterwards. Not thread-safe. If several processes start
 * concurrently, one runs the steps and the others wait and then have nothing to do.
 */
public final class Upgrader {

  private static final Duration LOCK_TIMEOUT = Duration.ofMinutes(10);

  private final MigrationProject project;
  private final Session session;
  private final UserSession target;
  private final Consumer<Step> beforeStep;

  /**
   * @param session a session in autocommit mode; the caller must close it
   * @param beforeStep is called before each step
   */
  public Upgrader(MigrationProject project, Session session, Consumer<Step> beforeStep) {
    this.project = project;
    this.session = session;
    this.target = new UserSession(session);
    this.beforeStep = beforeStep;
  }

  /**
   * The applied revisions of the database.
   *
   * @throws UnknownRevisionException if the database is at a revision that the history does not
   *     contain
   */
  public AppliedRevisions current() {
    try {
      return recorded(VersionTable.of(session));
    } catch (SQLException e) {
      throw databaseFailure(e);
    }
  }

  /**
   * Upgrades to a target and returns the steps.
   *
   * @throws UnknownRevisionException if {@link Route} finds no way
   * @throws UpgradeFailedException if a step fails; those before it stay
   */
  public List<Step> upgrade(String target) {
    return walk(applied -> Route.upgrade(applied, target));
  }

  /**
   * Downgrades to a target and returns the steps.
   *
   * @throws UnknownRevisionException if {@link Route} finds no way, or a downgrade is missing
   * @throws UpgradeFailedException if a step fails; those before it stay
   */
  public List<Step> downgrade(String target) {
    return walk(applied -> Route.downgrade(applied, target));
  }

  /**
   * Records that the database is at these targets without running a migration.
   *
   * @throws UnknownRevisionException if a target does not exist or is ambiguous
   */
  public AppliedRevisions stamp(List<String> targets) {
    return locked(
        versionTable -> {
          AppliedRevisions stamped = Route.stamp(recorded(versionTable), targets);
          inTransaction(() -> versionTable.write(stamped));
          return stamped;
        });
  }

  private List<Step> walk(Function<AppliedRevisions, List<Step>> route) {
    return locked(
        versionTable -> {
          AppliedRevisions at = recorded(versionTable);
          List<Step> steps = route.apply(at);
          steps.forEach(this::checkCanRun);
          List<Step> done = new ArrayList<>();
          for (Step step : steps) {
            beforeStep.accept(step);
            at = runAndRecord(step, versionTable, at, done);
            done.add(step);
          }
          return steps;
        });
  }

  private AppliedRevisions runAndRecord(
      Step step, VersionTable versionTable, AppliedRevisions at, List<Step> done)
      throws SQLException {
    AppliedRevisions next = at.after(step);
    try {
      if (script(step).transactional() || wraps(step)) {
        inTransaction(
            () -> {
              run(step, Transactions.OURS);
              versionTable.write(next);
            });
        resetAfter(step);
      } else {
        run(step, Transactions.AS_THE_TOOL);
        inTransaction(() -> versionTable.write(next));
      }
      return next;
    } catch (MigrationFailedException e) {
      throw new UpgradeFailedException(step, done, at, e);
    }
  }

  private void run(Step step, Transactions transactions) throws MigrationFailedException {
    new LegRunner(project.migrator(), target, transactions).run(step.revision(), step.direction());
  }

  /** Some session settings cannot be reset inside a transaction. */
  private void resetAfter(Step step) {
    if (!script(step).transactional()) {
      target.resetSession();
    }
  }

  private MigrationScript script(Step step) {
    return project.migrator().script(step.revision(), step.direction(), session.engine());
  }

  private boolean wraps(Step step) {
    return project.migrator().wraps(step.revision(), step.direction(), session.engine());
  }

  private void checkCanRun(Step step) {
    MigrationScript script = script(step);
    if (script.kind() == MigrationScript.Kind.UNREADABLE) {
      throw new UnreadableScriptException(script.location(), String.valueOf(script.reason()));
    }
    if (!script.canRun()) {
      throw new UnknownRevisionException(
          "%s cannot be %sd, so nothing was run (%s): %s"
              .formatted(
                  step.revision().name(),
                  step.direction().word(),
                  script.location(),
                  script.reason() == null
                      ? "the " + step.direction().word() + " is missing."
                      : script.reason()));
    }
  }

  private AppliedRevisions recorded(VersionTable versionTable) throws SQLException {
    return AppliedRevisions.recorded(project.history().graph(), versionTable.read());
  }

  private <T> T locked(Work<T> work) {
    try {
      UpgradeLock lock = UpgradeLock.take(session, LOCK_TIMEOUT);
      try {
        VersionTable versionTable = VersionTable.of(session);
        versionTable.create();
        return work.with(versionTable);
      } finally {
        lock.close();
      }
    } catch (SQLException e) {
      throw databaseFailure(e);
    } catch (IOException e) {
      throw new EnvironmentException("Cannot lock the database: " + e.getMessage(), e);
    }
  }

  private <E extends Exception> void inTransaction(Part<E> part) throws E, SQLException {
    Connection connection = session.connection();
    connection.setAutoCommit(false);
    boolean committed = false;
    try {
      part.run();
      connection.commit();
      committed = true;
    } finally {
      if (!connection.isClosed()) {
        if (!committed) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  static EnvironmentException databaseFailure(SQLException e) {
    return new EnvironmentException("The database failed: " + e.getMessage(), e);
  }

  /** Work that requires the lock. */
  private interface Work<T> {
    T with(VersionTable versionTable) throws SQLException;
  }

  /** Work that runs in one transaction. */
  private interface Part<E extends Exception> {
    void run() throws E, SQLException;
  }
}
