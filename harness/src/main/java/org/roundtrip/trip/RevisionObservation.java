package org.roundtrip.trip;

import java.util.Optional;

/**
 * The observations of one revision.
 *
 * @param trip the trip without generated rows
 * @param rows the result of the row tests; empty if there were none
 */
public record RevisionObservation<R>(TripObservation trip, Optional<R> rows) {}
