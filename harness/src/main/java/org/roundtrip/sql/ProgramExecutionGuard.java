package org.roundtrip.sql;

import java.util.Optional;

/**
 * Finds SQL that runs programs on the database's machine. It is shown every token of a script in
 * order. It keeps accidents off and is no security boundary: SQL can be put together in ways that
 * no text shows.
 */
@FunctionalInterface
public interface ProgramExecutionGuard {

  /** For scripts in which there is nothing to find. */
  ProgramExecutionGuard NONE = token -> Optional.empty();

  /**
   * What is refused.
   *
   * @param token where it is
   * @param effect what it would do, as a sentence without its period
   */
  record Refusal(Token token, String effect) {}

  /** Looks at the next token, which may complete something that is refused. */
  Optional<Refusal> check(Token token);
}
