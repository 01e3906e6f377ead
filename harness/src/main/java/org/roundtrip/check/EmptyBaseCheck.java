package org.roundtrip.check;

import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.ChainObservation.Walked;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT107: when everything is downgraded, the database is as empty as it was. */
final class EmptyBaseCheck implements ChainCheck {

  @Override
  public Verdict examine(ChainEvidence evidence) {
    Walked down = evidence.chain().down();
    if (down == null) {
      return Verdict.skipped(CheckName.BASE_IS_EMPTY, "the head cannot be reached in one go");
    }
    WalkFailure stop = down.stop();
    if (stop != null) {
      return stopped(evidence, stop);
    }
    State end = down.end();
    State start = evidence.chain().start();
    List<Change> real =
        end == null
            ? List.of()
            : SchemaDiff.between(start.schema(), end.schema()).of(Change.Weight.REAL);
    return Verdict.of(
        CheckName.BASE_IS_EMPTY, real.isEmpty() ? List.of() : List.of(left(evidence, real)));
  }

  private static Verdict stopped(ChainEvidence evidence, WalkFailure stop) {
    if (evidence.broken().contains(stop.revision().id())) {
      return Verdict.skipped(CheckName.BASE_IS_EMPTY, "the way down ends where " + stop.reason());
    }
    return Verdict.of(
        CheckName.BASE_IS_EMPTY,
        List.of(
            ChainCheck.stopped(
                FindingCode.RT103,
                stop,
                evidence.chain().server(),
                "the downgrade runs right after the upgrade, and fails on the way from head to base",
                List.of(
                    "Something that a later downgrade leaves behind, or takes, is in its way."))));
  }

  private static org.roundtrip.finding.Finding left(ChainEvidence evidence, List<Change> real) {
    return ChainCheck.differs(
        FindingCode.RT107,
        null,
        evidence.chain().server(),
        FindingCode.RT107.title(),
        real,
        List.of(
            "After all revisions were upgraded and downgraded "
                + ChangeTable.count(real)
                + " from the empty database."),
        List.of("The findings about single revisions say where it comes from."));
  }
}
