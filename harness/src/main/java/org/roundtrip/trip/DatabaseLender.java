package org.roundtrip.trip;

/** Lends databases at the parent of a revision, each for one test. For one thread. */
public interface DatabaseLender {

  /** Lends the cheapest database that the revision allows. */
  <T> T lend(Borrower<T> borrower);

  /** Lends a copy, in which scripts run in the transactions of the project's tool. */
  <T> T lendCopy(Borrower<T> borrower);

  /** Whether {@link #lend} gives a copy as well. */
  boolean hasOnlyCopies();

  /** What is done in a database. */
  interface Borrower<T> {
    /** Uses what runs scripts in the database, which is taken back afterwards. */
    T use(LegRunner runner);
  }
}
