package org.roundtrip.sql;

import java.util.Optional;

/**
 * Finds SQL that runs programs on the database's host. Receives every token of a script in order.
 * It prevents accidents and is not a security boundary: SQL can be assembled at run time.
 */
@FunctionalInterface
public interface ProgramExecutionGuard {

  /** A guard for scripts that cannot contain anything to refuse. */
  ProgramExecutionGuard NONE = token -> Optional.empty();

  /**
   * A refused construct.
   *
   * @param token its position
   * @param effect what the construct would do, as a sentence without its period
   */
  record Refusal(Token token, String effect) {}

  /** Examines the next token, which may complete a refused construct. */
  Optional<Refusal> check(Token token);
}
