package org.roundtrip.trip;

/**
 * What one engine's transactions do.
 *
 * @param checkDeferred the statement that checks deferred constraints before a transaction ends;
 *     empty where there is none
 * @param findDeferred the query for the names, with commas between, of the constraints that are
 *     deferred when a transaction begins; null for none
 * @param ensureOpen the statement that begins a transaction where the engine has ended it by itself
 *     and harms none that is open; empty where the engine never does so
 * @param cheapCopies whether a database is copied at next to no cost, so that a copy is better than
 *     a transaction that is rolled back: in it everything is as it is with the tool
 */
public record TransactionRules(
    String checkDeferred, String findDeferred, String ensureOpen, boolean cheapCopies) {

  /** Whether a transaction shows what its end would have shown. */
  boolean checksDeferred() {
    return !checkDeferred.isEmpty();
  }
}
