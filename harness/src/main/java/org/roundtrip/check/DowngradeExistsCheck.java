package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

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
    return examine(trip.downgrade(), code -> TripCheck.finding(code, trip));
  }

  @Override
  public Optional<CheckResult> examineUntried(UntriedRevision untried) {
    return Optional.of(examine(untried.downgrade(), code -> TripCheck.finding(code, untried)));
  }

  private static CheckResult examine(
      MigrationScript downgrade, Function<FindingCode, FindingBuilder> finding) {
    if (downgrade.kind() == MigrationScript.Kind.UNSUPPORTED) {
      return CheckResult.skipped(NAME, String.valueOf(downgrade.reason()));
    }
    return CheckResult.of(
        NAME,
        switch (downgrade.kind()) {
          case SCRIPT, AUTOMATIC, EMPTY, UNSUPPORTED, UNREADABLE -> List.of();
          case MISSING -> List.of(missing(downgrade, finding.apply(FindingCode.RT101)));
          case REFUSED -> List.of(refused(downgrade, finding.apply(FindingCode.RT102)));
        });
  }

  private static Finding missing(MigrationScript downgrade, FindingBuilder finding) {
    finding.cause(downgrade.location()).belongsIn(downgrade.location().file());
    if (downgrade.reason() != null) {
      finding.summary(downgrade.reason());
    }
    return finding.build();
  }

  private static Finding refused(MigrationScript downgrade, FindingBuilder finding) {
    return finding
        .evidence(new Evidence.Refusal(downgrade.reason(), downgrade.location()))
        .cause(downgrade.location())
        .build();
  }
}
