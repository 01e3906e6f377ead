package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/** RT103: the downgrade runs right after the upgrade. RT111: it undoes only what ran. */
final class DowngradeRunsCheck implements TripCheck {

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    if (seen.after() == null) {
      return Verdict.skipped(CheckName.DOWNGRADES, "the upgrade fails");
    }
    if (!seen.downgrade().canRun()) {
      return Verdict.skipped(CheckName.DOWNGRADES, "there is no downgrade to run");
    }
    List<Finding> findings = new ArrayList<>();
    LegFailure failure = seen.failure();
    if (failure != null && failure.leg() == TripLeg.DOWNGRADE) {
      findings.add(failed(seen, failure, reproduction));
    }
    OnlyMarked.finding(seen, reproduction).ifPresent(findings::add);
    return Verdict.of(CheckName.DOWNGRADES, findings);
  }

  private static Finding failed(
      TripObservation seen, LegFailure failure, Reproduction reproduction) {
    List<String> details = new ArrayList<>(FailureText.of(failure, seen.server().engine()));
    details.addAll(SetupHint.ofSession(failure));
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    return TripCheck.finding(FindingCode.RT103, seen, failure.location(), details, null);
  }
}
