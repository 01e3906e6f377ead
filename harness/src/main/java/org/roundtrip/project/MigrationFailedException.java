package org.roundtrip.project;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/** A leg stopped at a statement that failed. */
public final class MigrationFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SourceLocation location;
  private final String statement;
  private final int applied;
  private final boolean rolledBack;
  private final boolean refusal;

  /**
   * @param location where the statement begins
   * @param statement its text, whole
   * @param applied how many statements of the leg had run before it
   * @param rolledBack whether these were undone with it
   */
  public MigrationFailedException(
      SourceLocation location,
      String statement,
      int applied,
      boolean rolledBack,
      SQLException cause) {
    this(location, statement, applied, rolledBack, false, cause);
  }

  private MigrationFailedException(
      SourceLocation location,
      String statement,
      int applied,
      boolean rolledBack,
      boolean refusal,
      SQLException cause) {
    super(cause.getMessage(), cause);
    this.location = location;
    this.statement = statement;
    this.applied = applied;
    this.rolledBack = rolledBack;
    this.refusal = refusal;
  }

  /**
   * A leg that its author makes stop.
   *
   * @param location where it is said
   * @param statement the line that says so
   * @param reason what the author gives as the reason
   */
  public static MigrationFailedException refused(
      SourceLocation location, String statement, String reason, int applied, boolean rolledBack) {
    return new MigrationFailedException(
        location, statement, applied, rolledBack, true, new SQLException(reason));
  }

  /** The same in a transaction of the caller's, who rolls back all of the leg. */
  public MigrationFailedException undone() {
    return rolledBack
        ? this
        : new MigrationFailedException(location, statement, applied, true, refusal, sqlException());
  }

  /** Whether its author made it stop, rather than the database. */
  public boolean isRefusal() {
    return refusal;
  }

  /** Where the statement begins. */
  public SourceLocation location() {
    return location;
  }

  /** The statement's text, whole. */
  public String statement() {
    return statement;
  }

  /** How many statements of the leg had run before it. */
  public int applied() {
    return applied;
  }

  /** Whether the statements before it were undone. */
  public boolean rolledBack() {
    return rolledBack;
  }

  /** The server's SQLSTATE, or null where the engine has none. */
  public @Nullable String sqlState() {
    return sqlException().getSQLState();
  }

  /** What the driver threw. */
  public SQLException sqlException() {
    return (SQLException) getCause();
  }
}
