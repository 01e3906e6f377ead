package org.roundtrip.database.postgres;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.roundtrip.database.EnvironmentException;

/** Explains in one sentence why an operation on a server failed. */
final class ServerErrors {

  private ServerErrors() {}

  /**
   * @param operation the operation, such as {@code connect to the database x}
   */
  static EnvironmentException explain(String operation, ServerAddress server, SQLException e) {
    return new EnvironmentException(describe(operation, server, e), e);
  }

  /** The server's message, in one line. */
  static String message(SQLException e) {
    String text =
        e instanceof PSQLException p && p.getServerErrorMessage() != null
            ? p.getServerErrorMessage().getMessage()
            : e.getMessage();
    return text == null ? "no message" : text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String describe(String operation, ServerAddress server, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String where = "The PostgreSQL server at " + server.hosts();
    return switch (state) {
      case "28P01", "28000" ->
          "%s rejects the user \"%s\" (%s); check the user and the password in the URL."
              .formatted(where, server.user(), message(e));
      case "3D000" ->
          "%s has no such database (%s); specify an existing database in the URL."
              .formatted(where, message(e));
      case "42501" ->
          "%s does not allow the user \"%s\" to %s (%s); run ALTER ROLE %s CREATEDB there, or specify another user in the URL."
              .formatted(where, server.user(), operation, message(e), server.user());
      case "53100" ->
          "%s has no disk space left to %s (%s); free some disk space."
              .formatted(where, operation, message(e));
      case "53300" ->
          "%s has no connection left to %s (%s); raise its max_connections."
              .formatted(where, operation, message(e));
      case "08001", "08004" -> noAnswer(server, e);
      default ->
          stopped(state)
              ? "%s stopped while Roundtrip tried to %s (%s); check its log, then run again."
                  .formatted(where, operation, message(e))
              : "%s cannot %s (%s).".formatted(where, operation, message(e));
    };
  }

  private static boolean stopped(String state) {
    return state.startsWith("08") || state.startsWith("57P0");
  }

  private static String noAnswer(ServerAddress server, SQLException e) {
    Throwable cause = e.getCause();
    if (cause instanceof UnknownHostException) {
      return "There is no host named %s; check the URL of the PostgreSQL server."
          .formatted(hostOf(server));
    }
    return "No PostgreSQL server answers at %s (%s); start it, or check the URL."
        .formatted(server.hosts(), reason(cause, e));
  }

  private static String hostOf(ServerAddress server) {
    return server.hosts().replaceFirst(":\\d+$", "");
  }

  private static String reason(@Nullable Throwable cause, SQLException e) {
    return cause == null || cause.getMessage() == null ? message(e) : cause.getMessage();
  }
}
