package org.roundtrip.trip;

import org.roundtrip.revision.Revision;

/**
 * Hears what the runner sees, revision by revision, in one thread.
 *
 * @param <R> what a test with generated rows reports
 */
public interface TripListener<R> {

  /** A revision was taken up, down and up again, as far as it went. */
  void tried(RevisionObservation<R> seen);

  /**
   * A revision could not be tried.
   *
   * @param reason one sentence
   */
  void blocked(Revision revision, String reason);
}
