package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.DowngradeSql;
import org.roundtrip.check.message.RepairRules;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.schema.Change;
import org.roundtrip.schema.SchemaDiff;
import org.roundtrip.setting.Advice;
import org.roundtrip.trip.State;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

/**
 * RT104, RT110, RT114 and the notes RT108, RT112, RT113: the downgrade restores the schema and what
 * is outside it.
 */
final class RestoredSchemaCheck implements TripCheck {

  private static final CheckName NAME =
      CheckName.of(
          "restores-schema",
          Scope.REVISION,
          Needs.NOTHING,
          "the downgrade restores the schema",
          FindingCode.RT104,
          FindingCode.RT108,
          FindingCode.RT110,
          FindingCode.RT112,
          FindingCode.RT113,
          FindingCode.RT114);

  @Override
  public CheckName name() {
    return NAME;
  }

  /** An empty downgrade of an upgrade that certainly changes the schema needs no database. */
  @Override
  public Optional<CheckResult> examineUntried(UntriedRevision untried) {
    boolean empty = untried.downgrade().kind() == MigrationScript.Kind.EMPTY;
    if (!empty || !untried.changesSchema()) {
      return Optional.empty();
    }
    Finding finding =
        TripCheck.finding(FindingCode.RT110, untried)
            .cause(untried.downgrade().location())
            .belongsIn(untried.downgrade().location().file())
            .build();
    return Optional.of(CheckResult.of(NAME, List.of(finding)));
  }

  @Override
  public CheckResult examine(TripObservation trip, ReproductionSettings settings) {
    String skipped = skipReason(trip);
    State back = trip.back();
    if (skipped != null || back == null) {
      return CheckResult.skipped(NAME, String.valueOf(skipped));
    }
    SchemaDiff diff = SchemaDiff.between(trip.before().schema(), back.schema());
    List<Change> real = diff.of(Change.Weight.REAL);
    List<Finding> findings =
        real.isEmpty() ? notes(trip, diff) : List.of(notRestored(trip, real, settings));
    return CheckResult.of(
        NAME, Stream.concat(findings.stream(), UntrackedEffects.of(trip).stream()).toList());
  }

  /** Why there is no state after the downgrade to check; null if there is one. */
  static @Nullable String skipReason(TripObservation trip) {
    if (trip.after() == null) {
      return "the upgrade fails";
    }
    if (!trip.downgrade().canRun()) {
      return "there is no downgrade to run";
    }
    return trip.back() == null ? "the downgrade fails" : null;
  }

  private static Finding notRestored(
      TripObservation trip, List<Change> real, ReproductionSettings settings) {
    boolean empty = trip.downgrade().kind() == MigrationScript.Kind.EMPTY;
    String count = SchemaEvidence.count(real);
    return TripCheck.finding(empty ? FindingCode.RT110 : FindingCode.RT104, trip)
        .summary(
            empty
                ? "The downgrade runs no statements; afterwards, "
                    + count
                    + " from the schema before the upgrade."
                : "After upgrade and downgrade, " + count + " from the schema before the upgrade.")
        .evidence(SchemaEvidence.of(real))
        .cause(trip.downgrade().location())
        .belongsIn(trip.downgrade().location().file())
        .advice(advice(trip, real))
        .sql(trip.repair())
        .reproduction(settings.of(trip))
        .build();
  }

  /** Liquibase derives a missing rollback itself, so that none is printed. */
  private static List<Advice> advice(TripObservation trip, List<Change> real) {
    return trip.downgrade().kind() == MigrationScript.Kind.AUTOMATIC
        ? List.of()
        : DowngradeSql.advice(trip.repair(), real, trip.server().engine().part(RepairRules.class));
  }

  private static List<Finding> notes(TripObservation trip, SchemaDiff diff) {
    return Stream.of(
            note(
                FindingCode.RT108,
                trip,
                diff.of(Change.Weight.ORDER),
                "A column that is dropped and added again becomes the last one. This affects only"
                    + " INSERT without a column list and SELECT *."),
            note(
                FindingCode.RT112,
                trip,
                diff.of(Change.Weight.TEXT),
                "The definition is equivalent; copy the original text to restore it exactly."),
            note(
                FindingCode.RT113,
                trip,
                diff.of(Change.Weight.NAME),
                "The constraints are equivalent, but a later DROP CONSTRAINT finds only one of the"
                    + " names."))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Finding> note(
      FindingCode code, TripObservation trip, List<Change> changes, String meaning) {
    if (changes.isEmpty()) {
      return List.of();
    }
    return List.of(
        TripCheck.finding(code, trip)
            .evidence(SchemaEvidence.of(changes))
            .evidence(new Evidence.Note(List.of(meaning)))
            .cause(trip.downgrade().location())
            .build());
  }
}
