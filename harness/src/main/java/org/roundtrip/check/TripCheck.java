package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

/** A check of the round trip of one revision on one database. */
interface TripCheck extends Check {

  CheckResult examine(TripObservation trip, ReproductionSettings settings);

  /** Checks a revision without a database; empty if the check needs one. */
  default Optional<CheckResult> examineUntried(UntriedRevision revision) {
    return Optional.empty();
  }

  /** A finding about a revision that was not tested. */
  static FindingBuilder finding(FindingCode code, UntriedRevision untried) {
    return Finding.of(code).revision(untried.revision()).database(untried.server());
  }

  /** The result for a script of a revision that was not tested; empty if it can be read. */
  static Optional<CheckResult> unreadable(
      CheckName check, FindingCode code, TripLeg leg, UntriedRevision untried) {
    MigrationScript script = leg == TripLeg.UPGRADE ? untried.upgrade() : untried.downgrade();
    if (script.kind() != MigrationScript.Kind.UNREADABLE) {
      return Optional.empty();
    }
    LegFailure failure = LegFailure.unreadable(leg, script);
    Finding finding =
        finding(code, untried)
            .evidence(StatementEvidence.of(failure, untried.server().engine()))
            .cause(failure.location())
            .build();
    return Optional.of(CheckResult.of(check, List.of(finding)));
  }

  /** A finding about the observed revision. */
  static FindingBuilder finding(FindingCode code, TripObservation trip) {
    return Finding.of(code).revision(trip.revision()).database(trip.server());
  }
}
