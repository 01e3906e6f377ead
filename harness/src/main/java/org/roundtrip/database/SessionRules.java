package org.roundtrip.database;

import java.util.List;

/**
 * The session commands of one engine.
 *
 * @param reset the statements that reset the session after a script
 * @param client the shell command that runs the script {@code case.sql} in an empty database
 */
public record SessionRules(List<String> reset, String client) {

  /** Copies the list. */
  public SessionRules {
    reset = List.copyOf(reset);
  }
}
