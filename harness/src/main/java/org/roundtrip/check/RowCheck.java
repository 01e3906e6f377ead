package org.roundtrip.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.rowtest.diagnose.Symptom.Kind;
import org.roundtrip.trip.TripObservation;

/**
 * Judges what made rows showed on one revision on one database.
 *
 * @param check what it is
 * @param kinds the symptoms that it speaks of
 * @param needsDowngrade whether nothing can be said without a downgrade that runs
 */
record RowCheck(CheckName check, Set<Kind> kinds, boolean needsDowngrade) {

  /** All of them, in the order in which people want to hear. */
  static List<RowCheck> all() {
    return List.of(
        new RowCheck(
            CheckName.ROWS_SURVIVE_UPGRADE,
            Set.of(
                Kind.LOST_BY_UPGRADE,
                Kind.CHANGED_BY_UPGRADE,
                Kind.DROPPED,
                Kind.UPGRADE_FAILS,
                Kind.FROM_NOWHERE),
            false),
        new RowCheck(
            CheckName.ROWS_SURVIVE_DOWNGRADE,
            Set.of(Kind.LOST_BY_DOWNGRADE, Kind.DOWNGRADE_FAILS),
            true),
        new RowCheck(
            CheckName.SAME_ROWS_AGAIN, Set.of(Kind.OTHER_AGAIN, Kind.SECOND_UPGRADE_FAILS), true),
        new RowCheck(CheckName.LINKS_HOLD, Set.of(Kind.NUMBER_BEHIND, Kind.DANGLING), false),
        new RowCheck(CheckName.ROWS_ARE_FOUND, Set.of(), false));
  }

  Verdict examine(TripObservation seen, Optional<RowTestReport> trial, Reproduction reproduction) {
    String skipped = whySkipped(seen, trial);
    if (skipped != null || trial.isEmpty()) {
      return Verdict.skipped(check, String.valueOf(skipped));
    }
    RowFindings findings = new RowFindings(seen, reproduction);
    Predicate<RowTestReport.Shown> ours = shown -> kinds.contains(shown.symptom().kind());
    List<Finding> found =
        check == CheckName.ROWS_ARE_FOUND
            ? trial.get().unfilled().stream().map(findings::unfilled).toList()
            : trial.get().shown().stream().filter(ours).map(findings::of).toList();
    return new Verdict(check, found, declared(trial.get()));
  }

  /** Why some of what was seen is no finding. */
  private @Nullable String declared(RowTestReport trial) {
    RowTestReport.Lossy lossy = trial.lossy();
    return lossy == null || Collections.disjoint(lossy.seen(), kinds)
        ? null
        : "declared lossy: " + lossy.reason();
  }

  private @Nullable String whySkipped(TripObservation seen, Optional<RowTestReport> trial) {
    if (seen.after() == null) {
      return "the upgrade fails";
    }
    if (trial.isEmpty()) {
      return "the revision touches no table";
    }
    String why = needsDowngrade ? RestoredSchemaCheck.whySkipped(seen) : null;
    return why == null && check == CheckName.SAME_ROWS_AGAIN && seen.again() == null
        ? "the second upgrade fails"
        : why;
  }
}
