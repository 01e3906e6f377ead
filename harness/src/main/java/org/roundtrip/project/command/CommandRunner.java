package org.roundtrip.project.command;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.Session;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationFailedException;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.SourceLocation;

/**
 * Runs commands on a database and turns their failures into exceptions.
 *
 * @param environment the environment variables that pass the database to a command
 * @param failures parses the output of a failed command
 */
record CommandRunner(Program program, ToolEnvironment environment, FailureParser failures) {

  private static final int SHOWN = 7;

  /** Runs a command with these values on a session's database. */
  Output run(Template command, Map<String, String> values, Session session) {
    var address = session.database().address();
    return program.run(command.fill(values, address), environment.of(session.engine(), address));
  }

  /**
   * Runs a command that must succeed.
   *
   * @throws EnvironmentException if the command fails
   */
  Output runWell(Template command, Map<String, String> values, Session session) {
    Output output = run(command, values, session);
    if (!output.isGood()) {
      throw new EnvironmentException(
          "'%s' ended with exit code %d: %s"
              .formatted(
                  command.shown(values), output.exit(), String.join("\n  ", output.last(SHOWN))));
    }
    return output;
  }

  /**
   * The failure of a command on a revision.
   *
   * @param undone whether the command left no change behind
   */
  MigrationFailedException failure(
      Revision revision, String statement, Output output, Direction direction, boolean undone) {
    int stays = undone ? 0 : 1;
    SourceLocation place = FailureParser.place(output, revision.location());
    return (direction == Direction.DOWNGRADE ? failures.refusal(output) : Optional.<String>empty())
        .map(reason -> MigrationFailedException.refused(place, statement, reason, stays, undone))
        .orElseGet(
            () ->
                new MigrationFailedException(
                    place,
                    statement,
                    stays,
                    undone,
                    failures.failure(output, program.limit().toSeconds())));
  }

  /** The command and the last lines of its output. */
  static String text(String command, Output output) {
    return command
        + output.last(SHOWN).stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }
}
