package org.roundtrip.trip;

import java.util.Optional;

/**
 * What was seen of one revision.
 *
 * @param trip without generated rows
 * @param rows what the test with generated rows reports; empty where none was made
 */
public record RevisionObservation<R>(TripObservation trip, Optional<R> rows) {}
