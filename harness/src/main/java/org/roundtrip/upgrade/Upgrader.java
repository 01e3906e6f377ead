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
import org.roundtrip.trip.LegRunner;

/**
 * Takes one database through a project's history and writes down, in the table {@link
 * VersionTable#NAME}, what it holds. A step and its entry in the table share a transaction where
 * the step has one; else the entry follows at once. For one thread; several processes may start at
 * once, then one works and the others find it done.
 */
public final class Upgrader {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final MigrationProject project;
  private final Session session;
  private final UserSession target;
  private final Consumer<Step> heard;

  /**
   * @param session in autocommit mode; the caller closes it
   * @param heard is told of each step before it is run
   */
  public Upgrader(MigrationProject project, Session session, Consumer<Step> heard) {
    this.project = project;
    this.session = session;
    this.target = new UserSession(session);
    this.heard = heard;
  }

  /**
   * What the database holds.
   *
   * @throws UnknownRevisionException when it is at a revision that the history does not have
   */
  public AppliedRevisions current() {
    try {
      return recorded(VersionTable.of(session));
    } catch (SQLException e) {
      throw unanswered(e);
    }
  }

  /**
   * Goes up to a target and gives the steps taken.
   *
   * @throws UnknownRevisionException when {@link Route} finds no way
   * @throws UpgradeFailedException when a step fails; those before it stay
   */
  public List<Step> upgrade(String target) {
    return walk(applied -> Route.upgrade(applied, target));
  }

  /**
   * Goes down to a target and gives the steps taken.
   *
   * @throws UnknownRevisionException when {@link Route} finds no way, or a downgrade is missing
   * @throws UpgradeFailedException when a step fails; those before it stay
   */
  public List<Step> downgrade(String target) {
    return walk(applied -> Route.downgrade(applied, target));
  }

  /**
   * Writes down that the database is at these targets, and runs nothing.
   *
   * @throws UnknownRevisionException when one of the targets is none, or not unique
   */
  public AppliedRevisions stamp(List<String> targets) {
    return alone(
        books -> {
          AppliedRevisions there = Route.stamp(recorded(books), targets);
          inTransaction(() -> books.write(there));
          return there;
        });
  }

  private List<Step> walk(Function<AppliedRevisions, List<Step>> route) {
    return alone(
        books -> {
          AppliedRevisions at = recorded(books);
          List<Step> steps = route.apply(at);
          steps.forEach(this::refuseWhatCannotRun);
          List<Step> done = new ArrayList<>();
          for (Step step : steps) {
            heard.accept(step);
            at = take(step, books, at, done);
            done.add(step);
          }
          return steps;
        });
  }

  private AppliedRevisions take(Step step, VersionTable books, AppliedRevisions at, List<Step> done)
      throws SQLException {
    AppliedRevisions then = at.after(step);
    try {
      if (leg(step).transactional() || wraps(step)) {
        inTransaction(
            () -> {
              run(step, Transactions.OURS);
              books.write(then);
            });
        resetAfter(step);
      } else {
        run(step, Transactions.AS_THE_TOOL);
        inTransaction(() -> books.write(then));
      }
      return then;
    } catch (MigrationFailedException e) {
      throw new UpgradeFailedException(step, done, at, e);
    }
  }

  private void run(Step step, Transactions transactions) throws MigrationFailedException {
    new LegRunner(project.migrator(), target, transactions).run(step.revision(), step.direction());
  }

  /** Some settings of a session cannot be taken back inside a transaction. */
  private void resetAfter(Step step) {
    if (!leg(step).transactional()) {
      target.resetSession();
    }
  }

  private MigrationScript leg(Step step) {
    return project.migrator().leg(step.revision(), step.direction(), session.engine());
  }

  private boolean wraps(Step step) {
    return project.migrator().wraps(step.revision(), step.direction(), session.engine());
  }

  private void refuseWhatCannotRun(Step step) {
    MigrationScript leg = leg(step);
    if (!leg.canRun()) {
      throw new UnknownRevisionException(
          "%s has no way to %s, so nothing was run (%s): %s"
              .formatted(
                  step.revision().name(),
                  step.direction().word(),
                  leg.location(),
                  leg.reason() == null ? "it is not written down." : leg.reason()));
    }
  }

  private AppliedRevisions recorded(VersionTable books) throws SQLException {
    return AppliedRevisions.recorded(project.history().graph(), books.read());
  }

  private <T> T alone(Work<T> work) {
    try {
      UpgradeLock lock = UpgradeLock.take(session, PATIENCE);
      try {
        VersionTable books = VersionTable.of(session);
        books.create();
        return work.with(books);
      } finally {
        lock.close();
      }
    } catch (SQLException e) {
      throw unanswered(e);
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

  static EnvironmentException unanswered(SQLException e) {
    return new EnvironmentException("The database failed: " + e.getMessage(), e);
  }

  /** What is done while the lock is held. */
  private interface Work<T> {
    T with(VersionTable books) throws SQLException;
  }

  /** What is done in one transaction. */
  private interface Part<E extends Exception> {
    void run() throws E, SQLException;
  }
}
