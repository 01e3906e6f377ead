package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SetupAdvice;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

/** RT109: the upgrade succeeds on the schema of its parent. */
final class UpgradeRunsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of("upgrades", Scope.REVISION, Needs.NOTHING, "upgrades", FindingCode.RT109);

  private static final String NOT_REACHED =
      "Later revisions cannot be verified on this database until this upgrade succeeds.";

  private static final String REACHED =
      "In one session with the revisions before it, the upgrade succeeds; later revisions are"
          + " verified from there.";

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public Optional<CheckResult> examineUntried(UntriedRevision untried) {
    return TripCheck.unreadable(NAME, FindingCode.RT109, TripLeg.UPGRADE, untried);
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
            .advice(trip.reachedInOneSession() ? REACHED : NOT_REACHED)
            .reproduction(settings.of(trip))
            .build();
    return CheckResult.of(NAME, List.of(finding));
  }
}
