package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.project.MigrationScript;
import org.roundtrip.trip.TripObservation;

/** RT101, RT102: there is a downgrade, and it does not refuse. */
final class DowngradeExistsCheck implements TripCheck {

  @Override
  public Verdict examine(TripObservation seen, Reproduction reproduction) {
    MigrationScript downgrade = seen.downgrade();
    return switch (downgrade.kind()) {
      case SCRIPT, EMPTY -> Verdict.of(CheckName.HAS_DOWNGRADE, List.of());
      case MISSING ->
          verdict(FindingCode.RT101, seen, "", "It belongs in  " + downgrade.location().file());
      case REFUSED ->
          verdict(
              FindingCode.RT102,
              seen,
              "The reason given:  ",
              "It is refused in  " + downgrade.location());
    };
  }

  private static Verdict verdict(
      FindingCode code, TripObservation seen, String before, String where) {
    MigrationScript downgrade = seen.downgrade();
    List<String> details = new ArrayList<>();
    if (downgrade.reason() != null) {
      details.add(before + downgrade.reason());
    }
    details.add(where);
    return Verdict.of(
        CheckName.HAS_DOWNGRADE,
        List.of(TripCheck.finding(code, seen, downgrade.location(), details, null)));
  }
}
