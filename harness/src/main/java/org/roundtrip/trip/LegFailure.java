package org.roundtrip.trip;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.project.ProgramException;
import org.roundtrip.revision.SourceLocation;

/**
 * A leg that failed at a statement.
 *
 * @param leg the leg of the trip
 * @param message the server's message
 * @param language the language of a migration in code that failed without an error of the server;
 *     otherwise null
 * @param sqlState the server's SQLSTATE; null if the engine has none
 * @param about the constraint, or the table and column, that the server names; empty for none
 * @param location the file and line where the statement begins
 * @param statement the full text of the statement
 * @param applied the number of statements of the leg that ran before it
 * @param rolledBack whether those statements were rolled back
 */
public record LegFailure(
    TripLeg leg,
    String message,
    @Nullable String language,
    @Nullable String sqlState,
    String about,
    SourceLocation location,
    String statement,
    int applied,
    boolean rolledBack) {

  /** The SQLSTATEs of numbers and times that are out of range. */
  private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008");

  private static final String TIME_OUT_OF_RANGE = "22008";

  private static final Pattern CALCULATION =
      Pattern.compile(
          "(?i)[\\w)\"'](?<!\\bselect|\\bdistinct) *(?:[*+]|<<|- *(?=interval|')| - )|\\b(?:sum|power|exp)\\s*\\(");

  private static final Pattern SQLITE_NAMES =
      Pattern.compile("already exists|duplicate column name|no such (table|column|index|view)");

  /**
   * Converts the exception to a value.
   *
   * @throws EnvironmentException if the server failed, not the statement
   */
  public static LegFailure of(TripLeg leg, MigrationFailedException failure) {
    ServerFailures.of(failure.location() + " was running", failure.sqlException())
        .ifPresent(
            trouble -> {
              throw trouble;
            });
    return new LegFailure(
        leg,
        String.valueOf(failure.getMessage()).strip(),
        failure.sqlException() instanceof ProgramException program ? program.language() : null,
        failure.sqlState(),
        about(failure.sqlException()),
        failure.location(),
        failure.statement(),
        failure.applied(),
        failure.rolledBack());
  }

  /**
   * Whether a calculation exceeds the range of its type, which only numbers or times near the
   * limits do. A conversion to a smaller type is none.
   */
  public boolean isOverflow() {
    return sqlState != null
        && OUT_OF_RANGE.contains(sqlState)
        && CALCULATION.matcher(statement).find();
  }

  /** Whether an overflow is of a time, which lies thousands of years away. */
  public boolean isOverflowOfTime() {
    return isOverflow() && TIME_OUT_OF_RANGE.equals(sqlState);
  }

  /** The failure of a script that cannot be read. */
  public static LegFailure unreadable(TripLeg leg, MigrationScript script) {
    return of(
        leg,
        MigrationFailedException.unreadable(
            script.location(), "", String.valueOf(script.reason())));
  }

  private static String about(SQLException e) {
    if (!(e instanceof PSQLException server) || server.getServerErrorMessage() == null) {
      return "";
    }
    ServerErrorMessage message = server.getServerErrorMessage();
    return message.getConstraint() != null
        ? message.getConstraint()
        : Stream.of(message.getTable(), message.getColumn())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
  }

  /**
   * Whether the failure would be the same in the tool's own transactions. True if the server
   * rejects a name because an object already exists, does not exist or is still in use.
   */
  boolean isCertain() {
    if (sqlState == null) {
      return SQLITE_NAMES.matcher(message).find();
    }
    return sqlState.startsWith("42") || sqlState.equals("2BP01") || sqlState.equals("3F000");
  }
}
