package org.roundtrip.trip;

/** Where cases are tried: databases at the parent of a revision. For one thread. */
public interface DatabaseLender {

  /** Lends the cheapest place that the revision allows. */
  void lend(Borrower borrower);

  /** Lends a copy, in which the legs run in the transactions of the project's tool. */
  void lendCopy(Borrower borrower);

  /** Whether {@link #lend} gives a copy as well. */
  boolean hasOnlyCopies();

  /** What is done at a place. */
  interface Borrower {
    /** Uses the place, which is taken back afterwards. */
    void use(Place place);
  }
}
