package org.roundtrip.trip;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ScratchDatabase;
import org.roundtrip.database.ScratchFolder;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Recognizes failures of the server itself: it stopped or ran out of resources. */
final class ServerFailures {

  /** SQLITE_NOMEM and SQLITE_IOERR, see sqlite.org/rescode.html. */
  private static final Set<Integer> SQLITE_RAN_OUT = Set.of(7, 10);

  /** SQLITE_FULL, which SQLite also reports if AUTOINCREMENT has used the highest number. */
  private static final int SQLITE_FULL = 13;

  private ServerFailures() {}

  /**
   * The failure in one sentence if the server failed.
   *
   * @param meanwhile the activity at that time, such as {@code the schema was read}
   */
  static Optional<EnvironmentException> of(String meanwhile, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Optional.of(because("stopped", meanwhile, e, "check its log, then run again"));
    }
    if (state.startsWith("53") || ranOut(e.getErrorCode())) {
      String advice = "free disk space or memory, then run again";
      return Optional.of(because("ran out of room", meanwhile, e, advice));
    }
    return Optional.empty();
  }

  /** The exception for a failure of a session to a scratch database outside a script. */
  static EnvironmentException inUse(ScratchDatabase database, SQLException e) {
    return of("a scratch database was in use", e)
        .orElseGet(
            () ->
                new EnvironmentException(
                    Advice.of(
                        "The session to the scratch database {} broke ({}); {}.",
                        database.name(),
                        words(e),
                        Setting.DEBUG.bare()),
                    e));
  }

  private static boolean ranOut(int sqlite) {
    return SQLITE_RAN_OUT.contains(sqlite) || sqlite == SQLITE_FULL && !ScratchFolder.hasRoom();
  }

  private static EnvironmentException because(
      String what, String meanwhile, SQLException e, String advice) {
    return new EnvironmentException(
        "The server %s while %s (%s); %s.".formatted(what, meanwhile, words(e), advice), e);
  }

  /** The driver's message on one line, without a final period. */
  static String words(SQLException e) {
    String words = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }
}
