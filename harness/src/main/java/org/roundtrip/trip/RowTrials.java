package org.roundtrip.trip;

/** Tries made rows on a revision whose trip without them was seen. For one thread. */
public interface RowTrials {

  /** No rows are tried. */
  RowTrials NONE =
      new RowTrials() {
        @Override
        public boolean any() {
          return false;
        }

        @Override
        public boolean wants(TripObservation seen) {
          return false;
        }

        @Override
        public void hold(TripObservation seen, DatabaseLender ground) {
          throw new IllegalStateException("nothing was wanted");
        }
      };

  /** Whether rows are tried at all. */
  boolean any();

  /** Whether there is something to try on this revision. */
  boolean wants(TripObservation seen);

  /**
   * Tries it. Called before the listener hears of the trip.
   *
   * @param ground databases at the parent of the revision
   */
  void hold(TripObservation seen, DatabaseLender ground);
}
