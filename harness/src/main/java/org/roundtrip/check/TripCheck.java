package org.roundtrip.check;

import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.TripObservation;

/** A check of the round trip of one revision on one database. */
interface TripCheck extends Check {

  CheckResult examine(TripObservation trip, ReproductionSettings settings);

  /** A finding about the observed revision. */
  static FindingBuilder finding(FindingCode code, TripObservation trip) {
    return Finding.of(code).revision(trip.revision()).database(trip.server());
  }
}
