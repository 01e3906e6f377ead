package org.roundtrip.trip;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.project.ProgramException;
import org.roundtrip.revision.SourceLocation;

/**
 * A leg that stopped at a statement that failed.
 *
 * @param leg which of the three
 * @param message what the server said
 * @param language what the migration is written in, where it failed by itself and the server said
 *     nothing; else null
 * @param sqlState the server's SQLSTATE; null where the engine has none
 * @param about the constraint, or the table and column, that the server names; empty for none
 * @param location where the statement begins
 * @param statement its text, whole
 * @param applied how many statements of the leg had run before it
 * @param rolledBack whether these were undone with it
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

  private static final Pattern SQLITE_NAMES =
      Pattern.compile("already exists|duplicate column name|no such (table|column|index|view)");

  /**
   * The failure as a plain value.
   *
   * @throws EnvironmentException when it was not the statement that failed but the server
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
