package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.trip.TripObservation;

/** RT212: every table that the revision affects accepts a generated row. */
final class RowGenerationCheck implements RowCheck {

  static final CheckName NAME =
      CheckName.of(
          "rows-are-found",
          Scope.REVISION,
          Needs.GENERATED_ROWS,
          "rows can be generated for every table",
          FindingCode.RT212);

  @Override
  public CheckName name() {
    return NAME;
  }

  @Override
  public CheckResult examine(
      TripObservation trip, Optional<RowTestReport> report, ReproductionSettings settings) {
    String skipped = RowCheck.skipReason(trip, report);
    return skipped != null || report.isEmpty()
        ? CheckResult.skipped(NAME, String.valueOf(skipped))
        : CheckResult.of(
            NAME,
            report.get().unfilled().stream().map(table -> finding(table, trip, settings)).toList());
  }

  private static Finding finding(
      Unfilled table, TripObservation trip, ReproductionSettings settings) {
    return TripCheck.finding(FindingCode.RT212, trip)
        .evidence(
            new Evidence.RefusingTable(
                table.table().toString(),
                table.constraint(),
                trip.server().engine().label(),
                table.reason()))
        .cause(trip.upgrade().location())
        .advice(
            List.of(
                Advice.of(
                    "The rows of this table are not tested. Declare values for its columns {}.",
                    Setting.VALUES.to(table.table() + ".column"))))
        .reproduction(settings.ofRows(trip))
        .build();
  }
}
