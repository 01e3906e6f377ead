package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.Drift;

/** RT501: the models match the schema that the migrations produce. */
final class ModelDriftCheck implements ChainCheck {

  private static final CheckName NAME =
      CheckName.of(
          "models",
          Scope.CHAIN,
          Needs.MODELS,
          "the models match the migrations",
          FindingCode.RT501);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(ChainEvidence evidence) {
    Drift drift = evidence.chain().drift();
    if (drift == null) {
      return CheckResult.skipped(NAME, "some revisions cannot be upgraded in one session");
    }
    if (drift.unknown() != null) {
      return CheckResult.skipped(NAME, drift.unknown());
    }
    return CheckResult.of(
        NAME, drift.operations().isEmpty() ? List.of() : List.of(finding(drift, evidence)));
  }

  private static Finding finding(Drift drift, ChainEvidence evidence) {
    int count = drift.operations().size();
    return Finding.of(FindingCode.RT501)
        .database(evidence.chain().server())
        .summary(
            "The migrations are missing %d operation%s that the models require:"
                .formatted(count, count == 1 ? "" : "s"))
        .evidence(new Evidence.Items(drift.operations()))
        .cause(drift.location())
        .advice("Write a revision with these operations, or correct the models.")
        .build();
  }
}
