package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.trip.ChainObservation.Walked;
import org.roundtrip.trip.State;

/** RT105, RT106: after a downgrade to base, all revisions can be upgraded again. */
final class RepeatedHistoryCheck implements ChainCheck {

  private static final CheckName NAME =
      CheckName.of(
          "runs-again",
          Scope.CHAIN,
          Needs.NOTHING,
          "upgrading everything again produces the same schema",
          FindingCode.RT105,
          FindingCode.RT106);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(ChainEvidence evidence) {
    Walked again = evidence.chain().upAgain();
    State first = evidence.chain().firstUpgrade().end();
    if (again == null || first == null) {
      return CheckResult.skipped(NAME, "the empty base was not reached again");
    }
    if (again.failure() != null) {
      Finding finding =
          ChainCheck.stopped(FindingCode.RT105, again.failure(), evidence)
              .title("the upgrade fails after downgrading the whole history to the base")
              .advice("The schema at the base was as empty as before the first upgrade.")
              .build();
      return CheckResult.of(NAME, List.of(finding));
    }
    List<Change> real = ChainCheck.real(first, again.end());
    return CheckResult.of(NAME, real.isEmpty() ? List.of() : List.of(differs(evidence, real)));
  }

  private static Finding differs(ChainEvidence evidence, List<Change> real) {
    return ChainCheck.differs(FindingCode.RT106, null, real, evidence)
        .title("upgrading everything again from the base produces a different schema")
        .summary(SchemaEvidence.count(real) + " from the schema after the first upgrade.")
        .build();
  }
}
