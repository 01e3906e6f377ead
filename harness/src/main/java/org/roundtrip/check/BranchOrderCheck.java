package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.RevisionAdvice;
import org.roundtrip.schema.Change;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT305: the order in which branches are applied does not change the final schema. */
final class BranchOrderCheck implements ChainCheck {

  static final CheckName NAME =
      CheckName.of(
          "any-order",
          Scope.CHAIN,
          Needs.NOTHING,
          "branches can be applied in any order",
          FindingCode.RT305);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(ChainEvidence evidence) {
    State expected = evidence.chain().firstUpgrade().end();
    if (expected == null) {
      return CheckResult.skipped(NAME, "the head cannot be reached in one session");
    }
    return CheckResult.of(
        NAME,
        evidence.orders().stream()
            .map(order -> finding(order, expected, evidence))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Finding> finding(
      OrderObservation order, State expected, ChainEvidence evidence) {
    String first = "The branch with the head " + order.first().label() + " was applied first.";
    WalkFailure failure = order.walked().failure();
    if (failure != null) {
      return Optional.of(
          ChainCheck.stopped(FindingCode.RT305, failure, evidence)
              .title("the upgrade fails when independent branches are applied in another order")
              .advice(first)
              .advice(
                  "If the revision depends on the other branch, declare it "
                      + RevisionAdvice.dependency(failure.revision())
                      + ", or make it a parent.")
              .build());
    }
    List<Change> real = ChainCheck.real(expected, order.walked().end());
    if (real.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ChainCheck.differs(FindingCode.RT305, order.before(), real, evidence)
            .summary(first)
            .summary(SchemaEvidence.count(real) + " from the schema of the default order.")
            .advice("Databases that applied the branches in this order have a different schema.")
            .advice(
                "If one branch depends on the other, declare it "
                    + RevisionAdvice.dependency(order.first())
                    + ", or make it a parent.")
            .build());
  }
}
