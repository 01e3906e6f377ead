package org.roundtrip.check;

import java.util.ArrayList;
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

/** RT103: the downgrade succeeds after the upgrade. RT111: it reverts only what ran. */
final class DowngradeRunsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of(
          "downgrades",
          Scope.REVISION,
          Needs.NOTHING,
          "downgrades",
          FindingCode.RT103,
          FindingCode.RT111);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public Optional<CheckResult> examineUntried(UntriedRevision untried) {
    return TripCheck.unreadable(NAME, FindingCode.RT103, TripLeg.DOWNGRADE, untried);
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    if (trip.after() == null) {
      return CheckResult.skipped(NAME, "the upgrade fails");
    }
    if (!trip.downgrade().canRun()) {
      return CheckResult.skipped(NAME, "there is no downgrade to run");
    }
    List<Finding> findings = new ArrayList<>();
    LegFailure failure = trip.failure();
    boolean fails = failure != null && failure.leg() == TripLeg.DOWNGRADE;
    if (fails) {
      findings.add(failed(trip, failure, settings));
    }
    boolean changes = trip.back() != null && !trip.back().equals(trip.before());
    if (trip.onlyMarked() && (fails || changes)) {
      findings.add(onlyMarked(trip, fails, settings));
    }
    return CheckResult.of(NAME, findings);
  }

  private static Finding failed(
      TripObservation trip, LegFailure failure, ReproductionSettings settings) {
    return TripCheck.finding(FindingCode.RT103, trip)
        .evidence(StatementEvidence.of(failure, trip.server().engine()))
        .cause(failure.location(), failure.statement())
        .advice(SetupAdvice.ofSession(failure))
        .reproduction(settings.of(trip))
        .build();
  }

  /** The upgrade was marked as run without running, and the downgrade reverts it anyway. */
  private static Finding onlyMarked(
      TripObservation trip, boolean fails, ReproductionSettings settings) {
    return TripCheck.finding(FindingCode.RT111, trip)
        .summary(
            "A precondition failed, so the upgrade ran nothing and was marked as run (MARK_RAN).")
        .summary(
            "The downgrade ignores preconditions; it "
                + (fails
                    ? "fails on changes that were never applied."
                    : "reverted changes of other revisions."))
        .cause(trip.downgrade().location())
        .advice(
            "Select changesets by dbms, contexts or labels, use onFail=\"CONTINUE\", which marks"
                + " nothing, or write a rollback that does nothing in this case.")
        .reproduction(settings.of(trip))
        .build();
  }
}
