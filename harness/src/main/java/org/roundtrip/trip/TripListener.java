package org.roundtrip.trip;

import org.roundtrip.revision.Revision;

/** Hears what the runner sees, revision by revision, in one thread. */
public interface TripListener {

  /** A revision was taken up, down and up again, as far as it went. */
  void tried(TripObservation observation);

  /**
   * A revision could not be tried.
   *
   * @param reason one sentence
   */
  void blocked(Revision revision, String reason);
}
