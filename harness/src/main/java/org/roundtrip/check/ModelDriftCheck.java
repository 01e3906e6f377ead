package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.Drift;

/** RT501: what the models declare is what the migrations make. */
final class ModelDriftCheck implements ChainCheck {

  @Override
  public Verdict examine(ChainEvidence evidence) {
    Drift drift = evidence.chain().drift();
    if (drift == null) {
      return Verdict.skipped(CheckName.MODELS, "some revisions cannot be upgraded in one go");
    }
    if (drift.unknown() != null) {
      return Verdict.skipped(CheckName.MODELS, drift.unknown());
    }
    return Verdict.of(
        CheckName.MODELS,
        drift.operations().isEmpty() ? List.of() : List.of(finding(drift, evidence)));
  }

  private static Finding finding(Drift drift, ChainEvidence evidence) {
    int count = drift.operations().size();
    List<String> details = new ArrayList<>();
    details.add(
        "At the head %d operation%s missing in the migrations:"
            .formatted(count, count == 1 ? " is" : "s are"));
    details.add("");
    drift.operations().forEach(operation -> details.add("    " + operation));
    details.add("");
    details.add("Write a revision that does this, or correct the models.");
    return new Finding(
        FindingCode.RT501,
        FindingCode.RT501.severity(),
        null,
        evidence.chain().server(),
        FindingCode.RT501.title(),
        drift.location(),
        details,
        null);
  }
}
