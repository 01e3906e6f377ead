package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.database.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.seed.fill.Filled.Unfilled;
import org.roundtrip.trial.Symptom;
import org.roundtrip.trial.TrialReport.Shown;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripObservation;

/** Findings about rows: what happened to them, and the smallest set that shows it. */
record RowFindings(TripObservation seen, Reproduction reproduction) {

  Finding of(Shown shown) {
    Symptom symptom = shown.symptom();
    FindingCode code = code(symptom.kind());
    List<String> details = new ArrayList<>();
    LegFailure failure = symptom.failure();
    Engine engine = seen.server().engine();
    if (failure != null) {
      details.addAll(FailureText.of(failure, engine));
      details.addAll(SetupHint.ofSession(failure));
    } else {
      details.add("");
      symptom.evidence().forEach(line -> details.add("    " + line));
      details.add("");
      details.add(meaning(symptom));
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
        null);
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
            reproduction.of(seen.revision(), seen.server().engine()));
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

  private static String meaning(Symptom symptom) {
    if (symptom.gentle()) {
      return symptom.kind() == Symptom.Kind.NUMBER_BEHIND
          ? "It matters where numbers of deleted rows are still known elsewhere."
          : "NULLs were filled on purpose; after the downgrade they are not NULL again.";
    }
    return switch (symptom.kind()) {
      case LOST_BY_UPGRADE -> "The downgrade does not bring them back.";
      case CHANGED_BY_UPGRADE ->
          "No statement says so, or the downgrade does not change them back.";
      case LOST_BY_DOWNGRADE -> "Up to the downgrade they were there.";
      case DROPPED ->
          "Keep the values where the downgrade finds them, or declare the revision lossy with a"
              + " reason.";
      case NUMBER_BEHIND -> "The next ordinary INSERT fails. Move the sequence past the numbers.";
      case DANGLING -> "The database does not notice by itself.";
      case OTHER_AGAIN -> "The downgrade had brought back all rows that it compares with.";
      case FROM_NOWHERE -> "No statement writes them, or the downgrade leaves them behind.";
      default -> throw new IllegalStateException("a failure speaks for itself");
    };
  }
}
