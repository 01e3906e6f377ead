package org.roundtrip.database;

import java.util.List;

/**
 * What one engine's sessions need.
 *
 * @param reset the statements that undo what a script changed in its session
 * @param client the command by which the engine's own client runs the script {@code case.sql} in an
 *     empty database
 */
public record SessionRules(List<String> reset, String client) {

  /** Copies the list. */
  public SessionRules {
    reset = List.copyOf(reset);
  }
}
