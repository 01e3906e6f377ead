package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripObservation;

/** RT106: the second upgrade produces the same schema as the first. */
final class SameSchemaCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of(
          "same-schema-again",
          Scope.REVISION,
          Needs.NOTHING,
          "upgrades to the same schema again",
          FindingCode.RT106);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    String skipped = RestoredSchemaCheck.skipReason(trip);
    State after = trip.after();
    State again = trip.again();
    if (skipped != null || after == null || again == null) {
      return CheckResult.skipped(NAME, skipped == null ? "the second upgrade fails" : skipped);
    }
    List<Change> real = SchemaDiff.between(after.schema(), again.schema()).of(Change.Weight.REAL);
    return CheckResult.of(
        NAME, real.isEmpty() ? List.of() : List.of(finding(trip, real, settings)));
  }

  private static Finding finding(
      TripObservation trip, List<Change> real, ReproductionSettings settings) {
    return TripCheck.finding(FindingCode.RT106, trip)
        .summary(
            "After upgrade, downgrade and upgrade, "
                + SchemaEvidence.count(real)
                + " from the schema after the first upgrade.")
        .evidence(SchemaEvidence.of(real))
        .cause(trip.upgrade().location())
        .reproduction(settings.of(trip))
        .build();
  }
}
