package org.roundtrip.check;

import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.TripObservation;

/** A check of the round trip of one revision on one database. */
interface TripCheck extends Check {

  CheckResult examine(TripObservation seen, ReproductionSettings run);

  /** A finding about the observed revision. */
  static FindingBuilder finding(FindingCode code, TripObservation seen) {
    return Finding.of(code).revision(seen.revision()).database(seen.server());
  }
}
