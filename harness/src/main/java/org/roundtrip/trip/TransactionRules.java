package org.roundtrip.trip;

/**
 * The transaction behavior of one engine.
 *
 * @param checkDeferred the statement that checks deferred constraints before a transaction ends;
 *     empty if there is none
 * @param findDeferred the query for the comma-separated names of the constraints that are initially
 *     deferred; null for none
 * @param ensureOpen the statement that begins a transaction if the engine has ended it, and has no
 *     effect on an open one; empty if the engine never ends transactions
 * @param cheapCopies whether copying a database costs almost nothing, so that a copy is better than
 *     a transaction that is rolled back: it behaves exactly as with the tool
 */
public record TransactionRules(
    String checkDeferred, String findDeferred, String ensureOpen, boolean cheapCopies) {

  /** Whether deferred constraints can be checked before the end of a transaction. */
  boolean checksDeferred() {
    return !checkDeferred.isEmpty();
  }
}
