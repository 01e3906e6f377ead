package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripObservation;

/** RT106: the second upgrade leads to the schema of the first. */
final class SameSchemaCheck implements TripCheck {

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    String skipped = RestoredSchemaCheck.whySkipped(seen);
    State after = seen.after();
    State again = seen.again();
    if (skipped != null || after == null || again == null) {
      String reason = skipped == null ? "the second upgrade fails" : skipped;
      return Verdict.skipped(CheckName.SAME_SCHEMA_AGAIN, reason);
    }
    List<Change> real = SchemaDiff.between(after.schema(), again.schema()).of(Change.Weight.REAL);
    if (real.isEmpty()) {
      return Verdict.of(CheckName.SAME_SCHEMA_AGAIN, List.of());
    }
    List<String> details = new ArrayList<>();
    details.add(
        "After upgrade, downgrade and upgrade "
            + ChangeTable.count(real)
            + " from the schema after the first upgrade.");
    details.addAll(ChangeTable.of(real));
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    return Verdict.of(
        CheckName.SAME_SCHEMA_AGAIN,
        List.of(
            TripCheck.finding(
                FindingCode.RT106,
                seen,
                seen.upgrade().location(),
                details,
                ChangeTable.comparison(real))));
  }
}
