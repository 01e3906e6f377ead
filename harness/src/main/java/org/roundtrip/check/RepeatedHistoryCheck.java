package org.roundtrip.check;

import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.ChainObservation.Walked;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT105, RT106: after everything was downgraded, everything can be upgraded again. */
final class RepeatedHistoryCheck implements ChainCheck {

  @Override
  public Verdict examine(ChainEvidence evidence) {
    Walked again = evidence.chain().upAgain();
    State first = evidence.chain().oneGo().end();
    if (again == null || first == null) {
      return Verdict.skipped(CheckName.RUNS_AGAIN, "the empty base is not reached again");
    }
    WalkFailure stop = again.stop();
    if (stop != null) {
      return Verdict.of(
          CheckName.RUNS_AGAIN,
          List.of(
              ChainCheck.stopped(
                  FindingCode.RT105,
                  stop,
                  evidence.chain().server(),
                  "the upgrade fails after the whole history was downgraded to the base",
                  List.of("The schema at the base was as empty as before."))));
    }
    State end = again.end();
    List<Change> real =
        end == null
            ? List.of()
            : SchemaDiff.between(first.schema(), end.schema()).of(Change.Weight.REAL);
    if (real.isEmpty()) {
      return Verdict.of(CheckName.RUNS_AGAIN, List.of());
    }
    return Verdict.of(
        CheckName.RUNS_AGAIN,
        List.of(
            ChainCheck.differs(
                FindingCode.RT106,
                null,
                evidence.chain().server(),
                "upgrading everything again after the base gives another schema",
                real,
                List.of(ChangeTable.count(real) + " from the first time."),
                List.of())));
  }
}
