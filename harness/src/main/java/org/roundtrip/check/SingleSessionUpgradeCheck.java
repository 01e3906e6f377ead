package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.setting.Advice;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT304: upgrading in one session produces the same schema as upgrading step by step. */
final class SingleSessionUpgradeCheck implements ChainCheck {

  private static final CheckName NAME =
      CheckName.of(
          "one-go",
          Scope.CHAIN,
          Needs.NOTHING,
          "upgrading in one session produces the same schema as step by step",
          FindingCode.RT304);

  private static final List<Advice> LEAK =
      List.of(
          Advice.of("An earlier revision leaves a setting in the session, such as search_path."),
          Advice.of("Use SET LOCAL, or reset the setting."));

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(ChainEvidence evidence) {
    WalkFailure failure = evidence.chain().firstUpgrade().failure();
    if (failure != null && evidence.stopIsKnown()) {
      return CheckResult.skipped(NAME, failure.reason());
    }
    if (failure != null) {
      Finding finding =
          ChainCheck.stopped(FindingCode.RT304, failure, evidence)
              .title("the upgrade succeeds alone but fails when all revisions run in one session")
              .advice(
                  "Perhaps an earlier revision leaves a setting in the session, such as search_path"
                      + " (use SET LOCAL, or reset it), or a lock in a second connection. Perhaps"
                      + " branches of the history are alternatives, of which a database gets one.")
              .build();
      return CheckResult.of(NAME, List.of(finding));
    }
    State end = evidence.chain().firstUpgrade().end();
    State stepByStep = evidence.stepByStep();
    if (end == null || stepByStep == null) {
      return CheckResult.skipped(NAME, "some revisions cannot be upgraded step by step");
    }
    List<Change> real = ChainCheck.real(stepByStep, end);
    return CheckResult.of(NAME, real.isEmpty() ? List.of() : List.of(differs(evidence, real)));
  }

  private static Finding differs(ChainEvidence evidence, List<Change> real) {
    return ChainCheck.differs(FindingCode.RT304, null, real, evidence)
        .summary(
            "'was' is the schema after upgrading step by step, 'now' in one session: "
                + SchemaEvidence.count(real)
                + ".")
        .advice(LEAK)
        .build();
  }
}
