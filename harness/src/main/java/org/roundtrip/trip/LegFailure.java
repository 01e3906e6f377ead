package org.roundtrip.trip;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.revision.SourceLocation;

/**
 * A leg that stopped at a statement that failed.
 *
 * @param leg which of the three
 * @param message what the server said
 * @param sqlState the server's SQLSTATE; null where the engine has none
 * @param location where the statement begins
 * @param statement its text, whole
 * @param applied how many statements of the leg had run before it
 * @param rolledBack whether these were undone with it
 */
public record LegFailure(
    TripLeg leg,
    String message,
    @Nullable String sqlState,
    SourceLocation location,
    String statement,
    int applied,
    boolean rolledBack) {

  private static final Pattern SQLITE_NAMES =
      Pattern.compile("already exists|duplicate column name|no such (table|column|index|view)");

  /**
   * The failure as a plain value.
   *
   * @throws EnvironmentException when it was not the statement that failed but the server
   */
  static LegFailure of(TripLeg leg, MigrationFailedException failure) {
    ServerTrouble.of(failure.location() + " was running", failure.sqlException())
        .ifPresent(
            trouble -> {
              throw trouble;
            });
    return new LegFailure(
        leg,
        String.valueOf(failure.getMessage()).strip(),
        failure.sqlState(),
        failure.location(),
        failure.statement(),
        failure.applied(),
        failure.rolledBack());
  }

  /** The same failure in a transaction of ours, which is rolled back as the tool's would be. */
  LegFailure undone() {
    return new LegFailure(leg, message, sqlState, location, statement, applied, true);
  }

  /**
   * Whether the failure would have been the same in the tool's own transactions. True where the
   * server refused a name: that something exists already, does not exist, or is still needed.
   */
  boolean isCertain() {
    if (sqlState == null) {
      return SQLITE_NAMES.matcher(message).find();
    }
    return sqlState.startsWith("42") || sqlState.equals("2BP01") || sqlState.equals("3F000");
  }
}
