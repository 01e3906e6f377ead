package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SetupAdvice;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/** RT109: the upgrade succeeds on the schema of its parent. */
final class UpgradeRunsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of("upgrades", Scope.REVISION, Needs.NOTHING, "upgrades", FindingCode.RT109);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    LegFailure failure = trip.failure();
    if (failure == null || failure.leg() != TripLeg.UPGRADE) {
      return CheckResult.of(NAME, List.of());
    }
    Finding finding =
        TripCheck.finding(FindingCode.RT109, trip)
            .evidence(StatementEvidence.of(failure, trip.server().engine()))
            .cause(failure.location(), failure.statement())
            .advice(SetupAdvice.of(failure))
            .advice(SetupAdvice.ofSession(failure))
            .advice(
                "Later revisions cannot be verified on this database until this upgrade succeeds.")
            .reproduction(settings.of(trip))
            .build();
    return CheckResult.of(NAME, List.of(finding));
  }
}
