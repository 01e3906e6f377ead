package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.trip.ChainObservation.Walked;
import org.roundtrip.trip.WalkFailure;

/** RT107: downgrading to base leaves the database as it was before the first upgrade. */
final class EmptyBaseCheck implements ChainCheck {

  private static final CheckName NAME =
      CheckName.of(
          "base-is-empty",
          Scope.CHAIN,
          Needs.NOTHING,
          "downgrading everything empties the database",
          FindingCode.RT107);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(ChainEvidence evidence) {
    Walked down = evidence.chain().down();
    if (down == null) {
      return CheckResult.skipped(NAME, "the head cannot be reached in one session");
    }
    if (down.failure() != null) {
      return stopped(evidence, down.failure());
    }
    List<Change> real = ChainCheck.real(evidence.chain().start(), down.end());
    return CheckResult.of(NAME, real.isEmpty() ? List.of() : List.of(left(evidence, real)));
  }

  private static CheckResult stopped(ChainEvidence evidence, WalkFailure failure) {
    if (evidence.stopIsKnown()) {
      return CheckResult.skipped(NAME, "downgrading to base stops: " + failure.reason());
    }
    Finding finding =
        ChainCheck.stopped(FindingCode.RT103, failure, evidence)
            .title(
                "the downgrade succeeds right after the upgrade but fails when downgrading from head to base")
            .advice(
                "The downgrade of a later revision leaves an object behind, or removes one that this downgrade needs.")
            .build();
    return CheckResult.of(NAME, List.of(finding));
  }

  private static Finding left(ChainEvidence evidence, List<Change> real) {
    return ChainCheck.differs(FindingCode.RT107, null, real, evidence)
        .summary(
            "After upgrading and downgrading all revisions, "
                + SchemaEvidence.count(real)
                + " from the empty database.")
        .advice("See the findings of the individual revisions for the cause.")
        .build();
  }
}
