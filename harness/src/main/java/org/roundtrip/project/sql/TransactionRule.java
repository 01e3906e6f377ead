package org.roundtrip.project.sql;

/** How a tool sends a script. */
public enum TransactionRule {
  /** The tool wraps the whole script in one transaction. */
  WRAPPED,
  /** The tool sends statements one by one, no transaction around. */
  NONE,
  /**
   * The whole file goes to the server as one multi-statement query: more than one statement is an
   * implicit transaction, a single one is none (golang-migrate on PostgreSQL).
   */
  ONE_QUERY,
  /**
   * Like {@link #WRAPPED}, but the tool itself leaves the transaction off when a statement cannot
   * run inside one (Flyway).
   */
  WRAPPED_IF_POSSIBLE,
  /**
   * Like {@link #WRAPPED}, but a script that begins its own transaction shows that the project told
   * the tool to leave its own off (golang-migrate's {@code x-no-tx-wrap} on SQLite).
   */
  WRAPPED_UNLESS_OWN
}
