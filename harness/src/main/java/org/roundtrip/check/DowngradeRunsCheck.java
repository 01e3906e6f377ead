package org.roundtrip.check;

import java.util.ArrayList;
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
  public CheckResult examine(TripObservation seen, ReproductionSettings run) {
    if (seen.after() == null) {
      return CheckResult.skipped(NAME, "the upgrade fails");
    }
    if (!seen.downgrade().canRun()) {
      return CheckResult.skipped(NAME, "there is no downgrade to run");
    }
    List<Finding> findings = new ArrayList<>();
    LegFailure failure = seen.failure();
    boolean fails = failure != null && failure.leg() == TripLeg.DOWNGRADE;
    if (fails) {
      findings.add(failed(seen, failure, run));
    }
    boolean changes = seen.back() != null && !seen.back().equals(seen.before());
    if (seen.onlyMarked() && (fails || changes)) {
      findings.add(onlyMarked(seen, fails, run));
    }
    return CheckResult.of(NAME, findings);
  }

  private static Finding failed(
      TripObservation seen, LegFailure failure, ReproductionSettings run) {
    return TripCheck.finding(FindingCode.RT103, seen)
        .evidence(StatementEvidence.of(failure, seen.server().engine()))
        .cause(failure.location(), failure.statement())
        .advice(SetupAdvice.ofSession(failure))
        .reproduction(run.of(seen))
        .build();
  }

  /** The upgrade was marked as run without running, and the downgrade reverts it anyway. */
  private static Finding onlyMarked(TripObservation seen, boolean fails, ReproductionSettings run) {
    return TripCheck.finding(FindingCode.RT111, seen)
        .summary(
            "A precondition failed, so the upgrade ran nothing and was marked as run (MARK_RAN).")
        .summary(
            "The downgrade ignores preconditions; it "
                + (fails
                    ? "fails on changes that were never applied."
                    : "reverted changes of other revisions."))
        .cause(seen.downgrade().location())
        .advice(
            "Select changesets by dbms, contexts or labels, use onFail=\"CONTINUE\", which marks"
                + " nothing, or write a rollback that does nothing in this case.")
        .reproduction(run.of(seen))
        .build();
  }
}
