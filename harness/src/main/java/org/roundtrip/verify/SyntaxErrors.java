package org.roundtrip.verify;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The errors by which an engine, or a tool for it, says that it does not know the syntax, a type or
 * a function.
 *
 * @param sqlStates the SQLSTATEs of such errors
 * @param messages a part of the messages of other such errors
 */
public record SyntaxErrors(Set<String> sqlStates, Pattern messages) {

  /** Copies the set. */
  public SyntaxErrors {
    sqlStates = Set.copyOf(sqlStates);
  }

  boolean include(@Nullable String sqlState, String message) {
    return sqlState != null && sqlStates.contains(sqlState) || messages.matcher(message).find();
  }
}
