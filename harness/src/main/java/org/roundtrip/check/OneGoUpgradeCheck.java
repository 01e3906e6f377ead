package org.roundtrip.check;

import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT304: a new database, upgraded in one go, looks like one that was upgraded step by step. */
final class OneGoUpgradeCheck implements ChainCheck {

  private static final List<String> LEAK =
      List.of(
          "Some revision before it leaves something in the session, such as a search_path.",
          "Use SET LOCAL, or set it back.");

  @Override
  public Verdict examine(ChainEvidence evidence) {
    WalkFailure stop = evidence.chain().oneGo().stop();
    if (stop != null && evidence.broken().contains(stop.revision().id())) {
      return Verdict.skipped(CheckName.ONE_GO, stop.reason());
    }
    if (stop != null) {
      return Verdict.of(
          CheckName.ONE_GO,
          List.of(
              ChainCheck.stopped(
                  FindingCode.RT304,
                  stop,
                  evidence.chain().server(),
                  "the upgrade fails when all revisions run in one session, and runs alone",
                  LEAK)));
    }
    State end = evidence.chain().oneGo().end();
    State stepByStep = evidence.stepByStep();
    if (end == null || stepByStep == null) {
      return Verdict.skipped(CheckName.ONE_GO, "some revisions cannot be upgraded step by step");
    }
    List<Change> real =
        SchemaDiff.between(stepByStep.schema(), end.schema()).of(Change.Weight.REAL);
    if (real.isEmpty()) {
      return Verdict.of(CheckName.ONE_GO, List.of());
    }
    return Verdict.of(
        CheckName.ONE_GO,
        List.of(
            ChainCheck.differs(
                FindingCode.RT304,
                null,
                evidence.chain().server(),
                FindingCode.RT304.title(),
                real,
                List.of(
                    "'was' is step by step, 'now' is in one go: " + ChangeTable.count(real) + "."),
                LEAK)));
  }
}
