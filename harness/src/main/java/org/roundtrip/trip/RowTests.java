package org.roundtrip.trip;

import java.util.Optional;

/**
 * Tests revisions with generated rows, each after its trip without rows. Not thread-safe.
 *
 * @param <R> the result of a test
 */
public interface RowTests<R> {

  /** Whether any revision may be tested. */
  boolean any();

  /** The test of a revision; empty if there is nothing to test. */
  Optional<RowTest<R>> of(TripObservation seen);

  /** The test of one revision. */
  interface RowTest<R> {

    /**
     * Runs the test.
     *
     * @param databases lends databases at the parent of the revision
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
