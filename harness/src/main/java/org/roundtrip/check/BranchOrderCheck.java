package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.OrderObservation;
import org.roundtrip.trip.State;
import org.roundtrip.trip.WalkFailure;

/** RT305: whichever branch is applied first, the schema in the end is the same. */
final class BranchOrderCheck implements ChainCheck {

  @Override
  public Verdict examine(ChainEvidence evidence) {
    State usual = evidence.chain().oneGo().end();
    if (usual == null) {
      return Verdict.skipped(CheckName.ANY_ORDER, "the head cannot be reached in one go");
    }
    List<Finding> findings = new ArrayList<>();
    for (OrderObservation order : evidence.orders()) {
      Finding finding = judge(order, usual);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return Verdict.of(CheckName.ANY_ORDER, findings);
  }

  private static @Nullable Finding judge(OrderObservation order, State usual) {
    String first =
        "The branch that ends in " + order.first().label() + " was applied before the others.";
    WalkFailure stop = order.walked().stop();
    if (stop != null) {
      return ChainCheck.stopped(
          FindingCode.RT305,
          stop,
          order.server(),
          "the upgrade fails when independent branches are applied in another order",
          List.of(
              first,
              "If it needs the other branch, say so: '-- depends on: …', or make it a parent."));
    }
    State end = order.walked().end();
    List<Change> real =
        end == null
            ? List.of()
            : SchemaDiff.between(usual.schema(), end.schema()).of(Change.Weight.REAL);
    return real.isEmpty()
        ? null
        : ChainCheck.differs(
            FindingCode.RT305,
            order.before(),
            order.server(),
            FindingCode.RT305.title(),
            real,
            List.of(first, ChangeTable.count(real) + " from the usual order."),
            List.of(
                "Databases that got the branches in this order differ from the others.",
                "If one branch needs the other, say so: '-- depends on: …', or make it a parent."));
  }
}
