package org.roundtrip.trip;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.Migrator.Transactions;
import org.roundtrip.project.RunResult;
import org.roundtrip.project.StatementListener;
import org.roundtrip.revision.Revision;
import org.roundtrip.schema.SchemaReaders;
import org.roundtrip.schema.SchemaSnapshot;

/**
 * Runs migration scripts in a session one after the other, and restores the session after each. Not
 * thread-safe.
 */
public final class LegRunner {

  private final Migrator migrator;
  private final Target target;
  private final Transactions transactions;
  private final @Nullable RecordedTrip recorded;

  /** The place where scripts run. */
  public interface Target {

    /** The session; inside a transaction with {@link Transactions#OURS}, else in autocommit. */
    Session session();

    /**
     * Restores the settings that a script may have changed in the session outside a transaction.
     */
    void resetSession();

    /** A session that is closed after one script. */
    static Target once(Session session) {
      return new Target() {
        @Override
        public Session session() {
          return session;
        }

        @Override
        public void resetSession() {}
      };
    }
  }

  /** Creates a runner that runs the project's tool. */
  public LegRunner(Migrator migrator, Target target, Transactions transactions) {
    this(migrator, target, transactions, null);
  }

  /**
   * @param recorded the recorded statements to replay instead of running the tool; null to run it
   */
  LegRunner(
      Migrator migrator,
      Target target,
      Transactions transactions,
      @Nullable RecordedTrip recorded) {
    this.migrator = migrator;
    this.target = target;
    this.transactions = transactions;
    this.recorded = recorded;
  }

  /** A runner in the same place whose tool begins its sessions with a further statement. */
  public LegRunner withToolSessions(String statement) {
    Target same =
        new Target() {
          @Override
          public Session session() {
            return target.session().withToolSessions(statement);
          }

          @Override
          public void resetSession() {
            target.resetSession();
          }
        };
    return new LegRunner(migrator, same, transactions, recorded);
  }

  /** The place where the scripts run. */
  public Session session() {
    return target.session();
  }

  /** Reads the schema, without the tool's history tables. */
  public SchemaSnapshot readSchema() throws SQLException {
    Session open = session();
    return SchemaReaders.open(open.engine(), open.connection(), migrator.bookkeeping()).read();
  }

  /** Whether the session is inside a transaction of the caller, which no script ends. */
  public boolean isInTransaction() {
    return transactions == Transactions.OURS;
  }

  /**
   * Runs one script. In a transaction of the caller, checks deferred constraints after it, like the
   * tool's commit. Otherwise resets the session if the script may have changed it.
   *
   * @throws MigrationFailedException if a statement fails; in a transaction of the caller, the
   *     whole script counts as rolled back
   */
  public RunResult run(Revision revision, Direction direction) throws MigrationFailedException {
    return run(revision, direction, StatementListener.NONE);
  }

  /**
   * Runs one script like {@link #run(Revision, Direction)}, and reports each statement after it has
   * run. A tool that opens its own connections reports none.
   */
  public RunResult run(Revision revision, Direction direction, StatementListener listener)
      throws MigrationFailedException {
    MigrationScript script = migrator.script(revision, direction, session().engine());
    return isInTransaction()
        ? runInTransaction(revision, direction, script, listener)
        : runAsTheTool(revision, direction, script, listener);
  }

  private RunResult runInTransaction(
      Revision revision, Direction direction, MigrationScript script, StatementListener listener)
      throws MigrationFailedException {
    RunResult result = runUnchecked(revision, direction, listener);
    checkDeferredConstraints(script);
    return result;
  }

  /**
   * Runs one script in a transaction of the caller, who checks deferred constraints if the script
   * wrote rows.
   *
   * @throws MigrationFailedException if a statement fails; the whole script counts as rolled back
   */
  RunResult runUnchecked(Revision revision, Direction direction) throws MigrationFailedException {
    return runUnchecked(revision, direction, StatementListener.NONE);
  }

  private RunResult runUnchecked(Revision revision, Direction direction, StatementListener listener)
      throws MigrationFailedException {
    try {
      return execute(revision, direction, listener);
    } catch (MigrationFailedException e) {
      throw e.undone();
    }
  }

  private RunResult runAsTheTool(
      Revision revision, Direction direction, MigrationScript script, StatementListener listener)
      throws MigrationFailedException {
    RunResult result = execute(revision, direction, listener);
    boolean sessionWasUsed = recorded != null || !migrator.connectsItself();
    if (sessionWasUsed && !script.transactional()) {
      target.resetSession();
    }
    return result;
  }

  private RunResult execute(Revision revision, Direction direction, StatementListener listener)
      throws MigrationFailedException {
    if (recorded == null) {
      return migrator.run(revision, direction, session(), transactions, listener);
    }
    recorded.repeat(direction, session(), isInTransaction(), listener);
    return RunResult.SENT;
  }

  /**
   * Checks deferred constraints as part of a script.
   *
   * @throws MigrationFailedException if one is violated; the whole script counts as rolled back
   */
  void checkDeferredConstraints(MigrationScript script) throws MigrationFailedException {
    try {
      checkDeferredConstraints();
    } catch (SQLException e) {
      throw new MigrationFailedException(
              script.location(), "SET CONSTRAINTS ALL IMMEDIATE", 0, true, e)
          .undone();
    }
  }

  /** Checks deferred constraints in the open transaction. */
  public void checkDeferredConstraints() throws SQLException {
    DeferredConstraints.check(session());
  }
}
