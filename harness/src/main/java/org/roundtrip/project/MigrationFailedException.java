package org.roundtrip.project;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.SourceLocation;

/** A migration script failed at a statement, or refused to run. */
public final class MigrationFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SourceLocation location;
  private final String statement;
  private final int applied;
  private final boolean rolledBack;
  private final boolean refusal;

  /**
   * @param location the file and line where the failing statement begins
   * @param statement the full text of the statement
   * @param applied the number of statements of the script that ran before it
   * @param rolledBack whether those statements were rolled back
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
   * Creates the failure of a script that its author makes refuse to run.
   *
   * @param location the file and line of the refusal
   * @param statement the line that refuses
   * @param reason the author's reason
   */
  public static MigrationFailedException refused(
      SourceLocation location, String statement, String reason, int applied, boolean rolledBack) {
    return new MigrationFailedException(
        location, statement, applied, rolledBack, true, new SQLException(reason));
  }

  /**
   * Creates the failure of a script that cannot be read; none of it ran.
   *
   * @param location the line that cannot be read
   * @param line the text of the line; empty if it is unknown
   * @param reason what is wrong there, and how to fix it
   */
  public static MigrationFailedException unreadable(
      SourceLocation location, String line, String reason) {
    return new MigrationFailedException(
        location, line, 0, true, new ProgramException("Roundtrip", reason));
  }

  /** The same failure in a transaction of the caller, who rolls back the whole script. */
  public MigrationFailedException undone() {
    return rolledBack
        ? this
        : new MigrationFailedException(location, statement, applied, true, refusal, sqlException());
  }

  /** Whether the script's author made it refuse, as opposed to an error of the database. */
  public boolean isRefusal() {
    return refusal;
  }

  /** The file and line where the statement begins. */
  public SourceLocation location() {
    return location;
  }

  /** The full text of the statement. */
  public String statement() {
    return statement;
  }

  /** The number of statements of the script that ran before it. */
  public int applied() {
    return applied;
  }

  /** Whether the statements before it were rolled back. */
  public boolean rolledBack() {
    return rolledBack;
  }

  /** The server's SQLSTATE; null if the engine has none. */
  public @Nullable String sqlState() {
    return sqlException().getSQLState();
  }

  /** The exception of the database driver. */
  public SQLException sqlException() {
    return (SQLException) getCause();
  }
}
