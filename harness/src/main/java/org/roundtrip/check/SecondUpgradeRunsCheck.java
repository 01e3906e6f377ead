package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/** RT105: the upgrade runs again after the downgrade. */
final class SecondUpgradeRunsCheck implements TripCheck {

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    String skipped = RestoredSchemaCheck.whySkipped(seen);
    State back = seen.back();
    if (skipped != null || back == null) {
      return Verdict.skipped(CheckName.UPGRADES_AGAIN, String.valueOf(skipped));
    }
    LegFailure failure = seen.failure();
    if (failure == null || failure.leg() != TripLeg.SECOND_UPGRADE) {
      return Verdict.of(CheckName.UPGRADES_AGAIN, List.of());
    }
    List<String> details = new ArrayList<>();
    if (!SchemaDiff.between(seen.before().schema(), back.schema())
        .of(Change.Weight.REAL)
        .isEmpty()) {
      details.add("It stumbles over what the downgrade did not restore; mend that first.");
    }
    details.addAll(FailureText.of(failure, seen.server().engine()));
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    return Verdict.of(
        CheckName.UPGRADES_AGAIN,
        List.of(TripCheck.finding(FindingCode.RT105, seen, failure.location(), details, null)));
  }
}
