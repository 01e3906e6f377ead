package org.roundtrip.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripObservation;

/**
 * RT201 to RT209, RT211: what happened to rows, with the smallest set that shows it.
 *
 * @param codes what it reports for each symptom that it speaks of
 * @param needs how much of the trip has to run for anything to be said
 */
record SymptomCheck(CheckName name, Map<Kind, FindingCode> codes, Leg needs) implements RowCheck {

  /** How much of a trip has to run. */
  private enum Leg {
    UPGRADE,
    DOWNGRADE,
    SECOND_UPGRADE
  }

  /** All of them, in the order in which people want to hear. */
  static List<RowCheck> all() {
    return List.of(
        of(
            "rows-survive-upgrade",
            "rows survive the upgrade",
            Leg.UPGRADE,
            Map.of(
                Kind.LOST_BY_UPGRADE,
                FindingCode.RT201,
                Kind.CHANGED_BY_UPGRADE,
                FindingCode.RT202,
                Kind.DROPPED,
                FindingCode.RT204,
                Kind.UPGRADE_FAILS,
                FindingCode.RT205,
                Kind.FROM_NOWHERE,
                FindingCode.RT211)),
        of(
            "rows-survive-downgrade",
            "rows survive the downgrade",
            Leg.DOWNGRADE,
            Map.of(
                Kind.LOST_BY_DOWNGRADE,
                FindingCode.RT203,
                Kind.DOWNGRADE_FAILS,
                FindingCode.RT206)),
        of(
            "same-rows-again",
            "the second upgrade produces the same rows",
            Leg.SECOND_UPGRADE,
            Map.of(
                Kind.OTHER_AGAIN, FindingCode.RT209, Kind.SECOND_UPGRADE_FAILS, FindingCode.RT209)),
        of(
            "links-hold",
            "sequences and foreign keys match the rows",
            Leg.UPGRADE,
            Map.of(Kind.NUMBER_BEHIND, FindingCode.RT207, Kind.DANGLING, FindingCode.RT208)));
  }

  private static SymptomCheck of(
      String key, String sentence, Leg needs, Map<Kind, FindingCode> codes) {
    CheckName name =
        new CheckName(
            key, Scope.REVISION, Needs.GENERATED_ROWS, sentence, Set.copyOf(codes.values()));
    return new SymptomCheck(name, Collections.unmodifiableMap(new EnumMap<>(codes)), needs);
  }

  @Override
  public CheckResult examine(
      TripObservation seen, Optional<RowTestReport> report, ReproductionSettings run) {
    String skipped = whySkipped(seen, report);
    if (skipped != null || report.isEmpty()) {
      return CheckResult.skipped(name, String.valueOf(skipped));
    }
    List<Finding> found =
        report.get().shown().stream()
            .filter(shown -> codes.containsKey(shown.symptom().kind()))
            .map(shown -> finding(shown, seen, run))
            .toList();
    return new CheckResult(name, found, declared(report.get()));
  }

  /** Why some of what was seen is no finding. */
  private @Nullable String declared(RowTestReport report) {
    RowTestReport.Lossy lossy = report.lossy();
    return lossy == null || Collections.disjoint(lossy.seen(), codes.keySet())
        ? null
        : "declared lossy: " + lossy.reason();
  }

  private @Nullable String whySkipped(TripObservation seen, Optional<RowTestReport> report) {
    String why = RowCheck.whySkipped(seen, report);
    if (why != null || needs == Leg.UPGRADE) {
      return why;
    }
    why = RestoredSchemaCheck.whySkipped(seen);
    return why == null && needs == Leg.SECOND_UPGRADE && seen.again() == null
        ? "the second upgrade fails"
        : why;
  }

  private Finding finding(Shown shown, TripObservation seen, ReproductionSettings run) {
    Symptom symptom = shown.symptom();
    Engine engine = seen.server().engine();
    RowAdvice advice = new RowAdvice(engine, seen.before().schema());
    FindingBuilder finding =
        TripCheck.finding(codes.get(symptom.kind()), seen)
            .reproduction(run.ofRows(seen, shown.token()));
    if (symptom.gentle()) {
      finding.severity(Severity.NOTE);
    }
    LegFailure failure = symptom.failure();
    if (failure != null) {
      finding
          .evidence(StatementEvidence.of(failure, engine))
          .cause(failure.location(), failure.statement())
          .advice(SetupAdvice.ofSession(failure));
    } else {
      advice.meaning(symptom).ifPresent(finding::summary);
      finding.evidence(new Evidence.Items(symptom.evidence())).cause(location(symptom, seen));
    }
    return finding
        .advice(advice.advice(symptom))
        .sql(advice.sql(symptom))
        .evidence(RowEvidence.of(shown))
        .build();
  }

  private static SourceLocation location(Symptom symptom, TripObservation seen) {
    return symptom.kind() == Kind.LOST_BY_DOWNGRADE
        ? seen.downgrade().location()
        : seen.upgrade().location();
  }
}
