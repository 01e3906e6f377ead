package org.roundtrip.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.trip.TripObservation;

/** Judges what generated rows showed on one revision on one database. */
interface RowCheck extends Check {

  /**
   * @param report what rows showed; empty when none were tried
   */
  CheckResult examine(
      TripObservation seen, Optional<RowTestReport> report, ReproductionSettings run);

  /** Why nothing can be said of any rows; null when something can. */
  static @Nullable String whySkipped(TripObservation seen, Optional<RowTestReport> report) {
    if (seen.after() == null) {
      return "the upgrade fails";
    }
    return report.isEmpty() ? "the revision affects no table" : null;
  }
}
