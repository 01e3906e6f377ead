package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/** RT109: the upgrade runs on the schema of its parent. */
final class UpgradeRunsCheck implements TripCheck {

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    LegFailure failure = seen.failure();
    if (failure == null || failure.leg() != TripLeg.UPGRADE) {
      return Verdict.of(CheckName.UPGRADES, List.of());
    }
    List<String> details = new ArrayList<>(FailureText.of(failure, seen.server().engine()));
    details.addAll(SetupHint.of(failure));
    details.addAll(SetupHint.ofSession(failure));
    details.add("No revision after it can be tried on this database until it runs.");
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    return Verdict.of(
        CheckName.UPGRADES,
        List.of(TripCheck.finding(FindingCode.RT109, seen, failure.location(), details, null)));
  }
}
