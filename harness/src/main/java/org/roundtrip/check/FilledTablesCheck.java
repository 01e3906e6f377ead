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
final class FilledTablesCheck implements RowCheck {

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
      TripObservation seen, Optional<RowTestReport> report, ReproductionSettings run) {
    String skipped = RowCheck.skipReason(seen, report);
    return skipped != null || report.isEmpty()
        ? CheckResult.skipped(NAME, String.valueOf(skipped))
        : CheckResult.of(
            NAME,
            report.get().unfilled().stream().map(table -> finding(table, seen, run)).toList());
  }

  private static Finding finding(Unfilled table, TripObservation seen, ReproductionSettings run) {
    return TripCheck.finding(FindingCode.RT212, seen)
        .evidence(
            new Evidence.RefusingTable(
                table.table().toString(),
                table.constraint(),
                seen.server().engine().label(),
                table.reason()))
        .cause(seen.upgrade().location())
        .advice(
            List.of(
                Advice.of(
                    "The rows of this table are not tested. Declare values for its columns {}.",
                    Setting.VALUES.to(table.table() + ".column"))))
        .reproduction(run.ofRows(seen))
        .build();
  }
}
