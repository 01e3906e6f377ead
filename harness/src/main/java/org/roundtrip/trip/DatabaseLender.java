package org.roundtrip.trip;

/** Lends databases at the parent of a revision, each for one test. Not thread-safe. */
public interface DatabaseLender {

  /** Lends the cheapest database that the revision allows. */
  <T> T lend(Borrower<T> borrower);

  /** Lends a copy, in which scripts run in the transactions of the project's tool. */
  <T> T lendCopy(Borrower<T> borrower);

  /** Whether {@link #lend} gives a copy as well. */
  boolean hasOnlyCopies();

  /** Work in a lent database. */
  interface Borrower<T> {
    /** Runs scripts in the database, whose changes are reverted afterwards. */
    T use(LegRunner runner);
  }
}
