package org.roundtrip.project.sql;

/** How a tool sends a script. */
public enum TransactionRule {
  /** The tool wraps the whole script in one transaction. */
  WRAPPED,
  /** The tool sends statements one by one, no transaction around. */
  NONE,
  /**
   * The whole file goes to the server as one query. Where the engine makes that a transaction, more
   * than one statement is in one, and a single one in none.
   */
  ONE_QUERY,
  /**
   * Like {@link #WRAPPED}, but the tool itself leaves the transaction off when a statement cannot
   * run inside one (Flyway).
   */
  WRAPPED_IF_POSSIBLE,
  /**
   * Like {@link #ONE_QUERY} where the engine makes that a transaction. Elsewhere like {@link
   * #WRAPPED}, but a script that begins its own transaction shows that the project told the tool to
   * leave its own off (golang-migrate's {@code x-no-tx-wrap} on SQLite).
   */
  ONE_QUERY_OR_WRAPPED
}
