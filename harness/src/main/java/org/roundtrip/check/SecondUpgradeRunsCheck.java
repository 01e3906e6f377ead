package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
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
  public CheckResult examine(TripObservation seen, ReproductionSettings run) {
    String skipped = RestoredSchemaCheck.skipReason(seen);
    State back = seen.back();
    if (skipped != null || back == null) {
      return CheckResult.skipped(NAME, String.valueOf(skipped));
    }
    LegFailure failure = seen.failure();
    if (failure == null || failure.leg() != TripLeg.SECOND_UPGRADE) {
      return CheckResult.of(NAME, List.of());
    }
    FindingBuilder finding =
        TripCheck.finding(FindingCode.RT105, seen)
            .evidence(StatementEvidence.of(failure, seen.server().engine()))
            .cause(failure.location(), failure.statement())
            .reproduction(run.of(seen));
    SchemaDiff diff = SchemaDiff.between(seen.before().schema(), back.schema());
    if (!diff.of(Change.Weight.REAL).isEmpty()) {
      finding.summary("Caused by what the downgrade left behind; fix that first.");
    }
    return CheckResult.of(NAME, List.of(finding.build()));
  }
}
