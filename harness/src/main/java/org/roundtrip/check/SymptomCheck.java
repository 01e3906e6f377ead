package org.roundtrip.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName.Needs;
import org.roundtrip.check.CheckName.Scope;
import org.roundtrip.check.message.RowAdvice;
import org.roundtrip.check.message.RowEvidence;
import org.roundtrip.check.message.SetupAdvice;
import org.roundtrip.check.message.StatementEvidence;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingBuilder;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.generate.fill.Phase;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/**
 * RT201 to RT209, RT211: problems with rows, each with a minimal row set that reproduces it.
 *
 * @param codes the code for each kind of symptom
 * @param required the last leg of the trip that must succeed
 */
record SymptomCheck(CheckName name, Map<Kind, FindingCode> codes, TripLeg required)
    implements RowCheck {

  /** All checks of symptoms, in the order in which reports list them. */
  static List<RowCheck> all() {
    return List.of(
        of(
            "rows-survive-upgrade",
            "rows survive the upgrade",
            TripLeg.UPGRADE,
            Map.of(
                Kind.LOST_BY_UPGRADE,
                FindingCode.RT201,
                Kind.CHANGED_BY_UPGRADE,
                FindingCode.RT202,
                Kind.DROPPED,
                FindingCode.RT204,
                Kind.UPGRADE_FAILS,
                FindingCode.RT205,
                Kind.UNEXPECTED_ROWS,
                FindingCode.RT211)),
        of(
            "rows-survive-downgrade",
            "rows survive the downgrade",
            TripLeg.DOWNGRADE,
            Map.of(
                Kind.LOST_BY_DOWNGRADE,
                FindingCode.RT203,
                Kind.DOWNGRADE_FAILS,
                FindingCode.RT206)),
        of(
            "same-rows-again",
            "the second upgrade produces the same rows",
            TripLeg.SECOND_UPGRADE,
            Map.of(
                Kind.SECOND_UPGRADE_DIFFERS,
                FindingCode.RT209,
                Kind.SECOND_UPGRADE_FAILS,
                FindingCode.RT209)),
        of(
            "links-hold",
            "sequences and foreign keys match the rows",
            TripLeg.UPGRADE,
            Map.of(Kind.NUMBER_BEHIND, FindingCode.RT207, Kind.DANGLING, FindingCode.RT208)));
  }

  private static SymptomCheck of(
      String key, String sentence, TripLeg required, Map<Kind, FindingCode> codes) {
    CheckName name =
        new CheckName(
            key, Scope.REVISION, Needs.GENERATED_ROWS, sentence, Set.copyOf(codes.values()));
    return new SymptomCheck(name, Collections.unmodifiableMap(new EnumMap<>(codes)), required);
  }

  @Override
  public CheckResult examine(
      TripObservation trip, Optional<RowTestReport> report, ReproductionSettings settings) {
    String skipped = skipReason(trip, report);
    if (skipped != null || report.isEmpty()) {
      return CheckResult.skipped(name, String.valueOf(skipped));
    }
    List<Finding> findings =
        report.get().shown().stream()
            .filter(shown -> codes.containsKey(shown.symptom().kind()))
            .map(shown -> finding(shown, trip, report.get(), settings))
            .toList();
    return new CheckResult(name, findings, declared(report.get()));
  }

  /** Why some symptoms are not findings; null if all are. */
  private @Nullable String declared(RowTestReport report) {
    RowTestReport.Lossy lossy = report.lossy();
    return lossy == null || Collections.disjoint(lossy.seen(), codes.keySet())
        ? null
        : "declared lossy: " + lossy.reason();
  }

  private @Nullable String skipReason(TripObservation trip, Optional<RowTestReport> report) {
    String reason = RowCheck.skipReason(trip, report);
    if (reason != null || required == TripLeg.UPGRADE) {
      return reason;
    }
    reason = RestoredSchemaCheck.skipReason(trip);
    return reason == null && required == TripLeg.SECOND_UPGRADE && trip.again() == null
        ? "the second upgrade fails"
        : reason;
  }

  private Finding finding(
      Shown shown, TripObservation trip, RowTestReport report, ReproductionSettings settings) {
    Symptom symptom = shown.symptom();
    Engine engine = trip.server().engine();
    List<String> statements =
        Stream.ofNullable(shown.cause()).map(cause -> cause.statement().text()).toList();
    RowAdvice advice =
        new RowAdvice(
            engine,
            trip.before().schema(),
            Objects.requireNonNull(trip.after()).schema(),
            statements.isEmpty() ? report.statements() : statements,
            script(symptom, trip).transaction(),
            enforcesKeys(shown, trip));
    FindingBuilder finding =
        TripCheck.finding(codes.get(symptom.kind()), trip)
            .reproduction(settings.ofRows(trip, shown.token()));
    if (symptom.harmless()) {
      finding.severity(Severity.NOTE);
    }
    boolean inSecondZone = shown.token().chosen().isInSecondTimeZone();
    if (inSecondZone) {
      finding.summary("The scripts ran in a session with TimeZone = 'Europe/Berlin'.");
    }
    if (inSecondZone && shown.token().chosen().phase() == Phase.EDGES) {
      finding.severity(Severity.WARNING);
    }
    LegFailure failure = symptom.failure();
    if (failure != null && failure.isOverflowOfTime()) {
      finding
          .severity(Severity.NOTE)
          .summary("A calculated time is out of range, which is thousands of years away.");
    } else if (failure != null && failure.isOverflow()) {
      finding
          .severity(Severity.WARNING)
          .summary("A calculation is out of range, which happens only with very large values.");
    }
    if (failure != null) {
      finding
          .evidence(StatementEvidence.of(failure, engine))
          .advice(SetupAdvice.ofSession(failure));
      addLeftovers(symptom.evidence(), finding);
    } else {
      advice.meaning(symptom).ifPresent(finding::summary);
      finding.evidence(new Evidence.Items(symptom.evidence()));
    }
    boolean enforced = shown.token().chosen().isWithForeignKeys() && !report.mode().settled();
    if (enforced) {
      finding
          .severity(Severity.WARNING)
          .summary("It happens only if foreign keys are enforced while migrations run.")
          .summary(report.mode().reason());
    }
    SymptomCause cause = SymptomCause.of(shown);
    cause.tables().forEach(finding::evidence);
    if (!shown.follows()) {
      finding.evidence(RowEvidence.of(shown, engine, report.mode()));
    }
    if (isCountedAfterDowngrade(symptom)) {
      finding.belongsIn(trip.downgrade().location().file());
    }
    return finding
        .cause(cause.location(script(symptom, trip).location()))
        .advice(advice.advice(symptom, !shown.repair().isEmpty()))
        .advice(enforced ? SetupAdvice.ofForeignKeys(engine) : List.of())
        .sql(shown.repair())
        .build();
  }

  private static boolean isCountedAfterDowngrade(Symptom symptom) {
    return symptom.kind() == Kind.NUMBER_BEHIND && symptom.isAfterDowngrade();
  }

  /** A database that a failed script leaves partially migrated needs repair before a next try. */
  private static void addLeftovers(List<String> leftovers, FindingBuilder finding) {
    if (!leftovers.isEmpty()) {
      finding
          .severity(Severity.ERROR)
          .evidence(new Evidence.Items(leftovers))
          .advice("Before the next attempt, remove by hand what the failed run left behind.");
    }
  }

  private static boolean enforcesKeys(Shown shown, TripObservation trip) {
    return shown.token().chosen().isWithForeignKeys()
        || !trip.recorded().settings().contains("PRAGMA foreign_keys = OFF");
  }

  private static MigrationScript script(Symptom symptom, TripObservation trip) {
    return direction(symptom) == Direction.DOWNGRADE ? trip.downgrade() : trip.upgrade();
  }

  private static Direction direction(Symptom symptom) {
    return isCountedAfterDowngrade(symptom) || symptom.kind() == Kind.LOST_BY_DOWNGRADE
        ? Direction.DOWNGRADE
        : Direction.UPGRADE;
  }
}
