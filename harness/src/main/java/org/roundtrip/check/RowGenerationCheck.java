package org.roundtrip.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.generate.fill.GenerationResult.Unfilled;
import org.roundtrip.generate.fill.Refusal;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.rowtest.diagnose.RefusedWrite;
import org.roundtrip.schema.ObjectKind;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;
import org.roundtrip.trip.TripObservation;

/**
 * RT212: every table that the revision affects accepts a generated row. RT703: the upgrade does not
 * make a table reject what it accepted before.
 */
final class RowGenerationCheck implements RowCheck {

  static final CheckName NAME =
      CheckName.of(
          "rows-are-found",
          Scope.REVISION,
          Needs.GENERATED_ROWS,
          "rows can be generated for every table",
          FindingCode.RT212,
          FindingCode.RT703);

  private static final Pattern MISSING_TABLE =
      Pattern.compile("(?:there is no row in |no such table: main\\.)(\\w+)");

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
            Stream.concat(
                    report.get().refused().stream().map(write -> finding(write, trip, settings)),
                    report.get().unfilled().stream().map(table -> finding(table, trip, settings)))
                .toList());
  }

  private static Finding finding(
      RefusedWrite write, TripObservation trip, ReproductionSettings settings) {
    FindingBuilder finding =
        TripCheck.finding(FindingCode.RT703, trip)
            .summary(
                "Before the upgrade, the table accepted it. After the upgrade, it fails on every"
                    + " generated row.")
            .evidence(
                new Evidence.RefusingTable(
                        write.table().toString(),
                        "",
                        trip.server().engine().label(),
                        write.reason())
                    .onEvery(write.operation().name()))
            .cause(trip.upgrade().location())
            .advice(
                "Change the triggers, functions and constraints of the table together with what they"
                    + " refer to.")
            .reproduction(settings.ofRows(trip));
    return (write.certain() ? finding : finding.severity(Severity.WARNING)).build();
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
        .advice(List.of(advice(table, trip)))
        .reproduction(settings.ofRows(trip))
        .build();
  }

  private static Advice advice(Unfilled table, TripObservation trip) {
    if (referencesNothing(table, trip)) {
      return Advice.of(
          "The rows of this table are not tested, because a foreign key references a table that"
              + " does not exist.");
    }
    return table.kind() == Refusal.Kind.PARTITION
        ? Advice.of(
            ("No partition accepts the rows, so they are not tested. Create one in a migration, such"
                    + " as a default partition:\n"
                    + "CREATE TABLE %s PARTITION OF %s DEFAULT")
                .formatted(
                    new TableName(table.table().schema(), table.table().name() + "_default")
                        .quoted(),
                    table.table().quoted()))
        : Advice.of(
            "The rows of this table are not tested. Declare values for its columns {}.",
            Setting.VALUES.to(table.table() + ".column"));
  }

  /** Whether the rows need a row of a table that exists neither before nor after the upgrade. */
  private static boolean referencesNothing(Unfilled table, TripObservation trip) {
    Matcher missing = MISSING_TABLE.matcher(table.reason());
    return missing.matches()
        && Stream.of(trip.before(), trip.after())
            .filter(Objects::nonNull)
            .flatMap(state -> state.schema().objects().keySet().stream())
            .noneMatch(
                id ->
                    id.kind() == ObjectKind.TABLE && id.name().equalsIgnoreCase(missing.group(1)));
  }
}
