package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FailingRows;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.generate.fill.Filled.Unfilled;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.Moments;
import org.roundtrip.rowtest.RowTestReport.Shown;
import org.roundtrip.rowtest.diagnose.Symptom;
import org.roundtrip.schema.table.TableName;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripObservation;

/** Findings about rows: what happened to them, and the smallest set that shows it. */
record RowFindings(TripObservation seen, Reproduction reproduction) {

  Finding of(Shown shown) {
    Symptom symptom = shown.symptom();
    FindingCode code = code(symptom.kind());
    Engine engine = seen.server().engine();
    RowAdvice advice = new RowAdvice(engine, seen.before().schema());
    List<String> details = new ArrayList<>();
    LegFailure failure = symptom.failure();
    if (failure != null) {
      details.addAll(FailureText.of(failure, engine));
      details.addAll(SetupHint.ofSession(failure));
    } else {
      advice.meaning(symptom).ifPresent(details::add);
      details.add("");
      symptom.evidence().forEach(line -> details.add("    " + line));
      details.add("");
    }
    details.addAll(advice.remedy(symptom));
    if (failure == null) {
      details.add("In  " + location(symptom).file());
    }
    details.addAll(RowTable.of(shown));
    details.add(reproduction.of(seen.revision(), engine, shown.token()));
    return new Finding(
        code,
        symptom.gentle() ? Severity.NOTE : code.severity(),
        seen.revision(),
        seen.server(),
        code.title(),
        failure == null ? location(symptom) : failure.location(),
        details,
        null,
        rows(shown));
  }

  private static FailingRows rows(Shown shown) {
    Moments tables = shown.tables();
    String about =
        Stream.of(tables.about(), tables.before(), tables.after())
            .flatMap(List::stream)
            .map(TableName::toString)
            .findFirst()
            .orElse("no-table");
    return new FailingRows(
        about,
        shown.before(),
        shown.after(),
        new FailingRows.Tables(
            quoted(tables.before()), quoted(tables.after()), quoted(tables.back())));
  }

  private static List<String> quoted(List<TableName> tables) {
    return tables.stream().map(TableName::quoted).toList();
  }

  Finding unfilled(Unfilled table) {
    List<String> details =
        List.of(
            "",
            "    " + table.table() + "  refuses every row that was tried, by " + table.constraint(),
            "    " + seen.server().engine().label() + " says:  " + table.reason(),
            "",
            "So nothing is known of its rows. Say what its columns take, by @SeedFor(\""
                + table.table()
                + ".column\") or in roundtrip.toml.",
            reproduction.ofRows(seen.revision(), seen.server().engine()));
    return TripCheck.finding(FindingCode.RT212, seen, seen.upgrade().location(), details, null);
  }

  private static FindingCode code(Symptom.Kind kind) {
    return switch (kind) {
      case LOST_BY_UPGRADE -> FindingCode.RT201;
      case CHANGED_BY_UPGRADE -> FindingCode.RT202;
      case LOST_BY_DOWNGRADE -> FindingCode.RT203;
      case DROPPED -> FindingCode.RT204;
      case UPGRADE_FAILS -> FindingCode.RT205;
      case DOWNGRADE_FAILS -> FindingCode.RT206;
      case OTHER_AGAIN, SECOND_UPGRADE_FAILS -> FindingCode.RT209;
      case NUMBER_BEHIND -> FindingCode.RT207;
      case DANGLING -> FindingCode.RT208;
      case FROM_NOWHERE -> FindingCode.RT211;
    };
  }

  private SourceLocation location(Symptom symptom) {
    return symptom.kind() == Symptom.Kind.LOST_BY_DOWNGRADE
        ? seen.downgrade().location()
        : seen.upgrade().location();
  }
}
