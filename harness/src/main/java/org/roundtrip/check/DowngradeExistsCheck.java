package org.roundtrip.check;

import java.util.List;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.trip.TripObservation;

/** RT101, RT102: the revision has a downgrade, and it does not refuse to run. */
final class DowngradeExistsCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of(
          "has-downgrade",
          Scope.REVISION,
          Needs.NOTHING,
          "has a downgrade",
          FindingCode.RT101,
          FindingCode.RT102);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    MigrationScript downgrade = trip.downgrade();
    if (downgrade.kind() == MigrationScript.Kind.UNSUPPORTED) {
      return CheckResult.skipped(NAME, String.valueOf(downgrade.reason()));
    }
    return CheckResult.of(
        NAME,
        switch (downgrade.kind()) {
          case SCRIPT, EMPTY, UNSUPPORTED, UNREADABLE -> List.of();
          case MISSING -> List.of(missing(trip));
          case REFUSED -> List.of(refused(trip));
        });
  }

  private static Finding missing(TripObservation trip) {
    MigrationScript downgrade = trip.downgrade();
    FindingBuilder finding =
        TripCheck.finding(FindingCode.RT101, trip)
            .cause(downgrade.location())
            .belongsIn(downgrade.location().file());
    if (downgrade.reason() != null) {
      finding.summary(downgrade.reason());
    }
    return finding.build();
  }

  private static Finding refused(TripObservation trip) {
    MigrationScript downgrade = trip.downgrade();
    return TripCheck.finding(FindingCode.RT102, trip)
        .evidence(new Evidence.Refusal(downgrade.reason(), downgrade.location()))
        .cause(downgrade.location())
        .build();
  }
}
