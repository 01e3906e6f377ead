package org.roundtrip.project.sql;

/** How a tool uses transactions for a script. */
public enum TransactionRule {
  /** The tool wraps the whole script in one transaction. */
  WRAPPED,
  /** The tool sends the statements one by one without a transaction. */
  NONE,
  /**
   * The tool sends the whole file as one query. If the engine runs such a query in an implicit
   * transaction, several statements run in one, and a single statement in none.
   */
  ONE_QUERY,
  /**
   * Like {@link #WRAPPED}, but without a transaction if a statement cannot run inside one (Flyway).
   */
  WRAPPED_IF_POSSIBLE,
  /**
   * Like {@link #ONE_QUERY} if the engine runs a query in an implicit transaction. Otherwise like
   * {@link #WRAPPED}, unless the script begins its own transaction: then the project must have
   * disabled the tool's transaction (golang-migrate's {@code x-no-tx-wrap} on SQLite).
   */
  ONE_QUERY_OR_WRAPPED;

  /** Whether the tool, not the script, begins a transaction for several statements. */
  boolean isWrapped() {
    return this != NONE && this != ONE_QUERY;
  }
}
