package org.roundtrip.trip;

import java.util.Optional;

/**
 * Tests revisions with generated rows, each after its trip without them. For one thread.
 *
 * @param <R> what a test reports
 */
public interface RowTests<R> {

  /** Whether any revision may be tested. */
  boolean any();

  /** The test of a revision; empty where there is nothing to test. */
  Optional<RowTest<R>> of(TripObservation seen);

  /** The test of one revision. */
  interface RowTest<R> {

    /**
     * Runs it.
     *
     * @param databases at the parent of the revision
     */
    R run(DatabaseLender databases);
  }

  /** No tests. */
  static <R> RowTests<R> none() {
    return new RowTests<>() {
      @Override
      public boolean any() {
        return false;
      }

      @Override
      public Optional<RowTest<R>> of(TripObservation seen) {
        return Optional.empty();
      }
    };
  }
}
