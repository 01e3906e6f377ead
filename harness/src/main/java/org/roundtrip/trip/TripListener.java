package org.roundtrip.trip;

import org.roundtrip.revision.Revision;

/**
 * Receives the observations of the runner for each revision, in one thread.
 *
 * @param <R> the result of a row test
 */
public interface TripListener<R> {

  /** The trip of a revision begins. */
  default void trying(Revision revision) {}

  /** The trip of a revision ended, possibly with a failure. */
  void tried(RevisionObservation<R> seen);

  /** A revision was not tested. */
  void untried(UntriedRevision revision);
}
