package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SetupAdvice;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/** RT105: the upgrade succeeds again after the downgrade. */
final class SecondUpgradeRunsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of(
          "upgrades-again", Scope.REVISION, Needs.NOTHING, "upgrades again", FindingCode.RT105);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    String skipped = RestoredSchemaCheck.skipReason(trip);
    State back = trip.back();
    if (skipped != null || back == null) {
      return CheckResult.skipped(NAME, String.valueOf(skipped));
    }
    LegFailure failure = trip.failure();
    if (failure == null || failure.leg() != TripLeg.SECOND_UPGRADE) {
      return CheckResult.of(NAME, List.of());
    }
    FindingBuilder finding =
        TripCheck.finding(FindingCode.RT105, trip)
            .evidence(StatementEvidence.of(failure, trip.server().engine()))
            .cause(failure.location(), failure.statement())
            .advice(SetupAdvice.ofSession(failure))
            .reproduction(settings.of(trip));
    SchemaDiff diff = SchemaDiff.between(trip.before().schema(), back.schema());
    if (!diff.of(Change.Weight.REAL).isEmpty()) {
      finding.summary("Caused by what the downgrade left behind; fix that first.");
    }
    return CheckResult.of(NAME, List.of(finding.build()));
  }
}
