package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT305: whichever branch is applied first, the schema in the end is the same. */
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
    State usual = evidence.chain().oneGo().end();
    if (usual == null) {
      return CheckResult.skipped(NAME, "the head cannot be reached in one go");
    }
    return CheckResult.of(
        NAME,
        evidence.orders().stream()
            .map(order -> judge(order, usual, evidence))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Finding> judge(
      OrderObservation order, State usual, ChainEvidence evidence) {
    String first =
        "The branch that ends in " + order.first().label() + " was applied before the others.";
    WalkFailure stop = order.walked().stop();
    if (stop != null) {
      return Optional.of(
          ChainCheck.stopped(FindingCode.RT305, stop, evidence)
              .title("the upgrade fails when independent branches are applied in another order")
              .advice(first)
              .advice(
                  "If it needs the other branch, say so: '-- depends on: …', or make it a parent.")
              .build());
    }
    List<Change> real = ChainCheck.real(usual, order.walked().end());
    if (real.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ChainCheck.differs(FindingCode.RT305, order.before(), real, evidence)
            .summary(first)
            .summary(SchemaEvidence.count(real) + " from the usual order.")
            .advice("Databases that got the branches in this order differ from the others.")
            .advice(
                "If one branch needs the other, say so: '-- depends on: …', or make it a parent.")
            .build());
  }
}
