package org.roundtrip.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.trip.TripObservation;

/** A check of the row tests of one revision on one database. */
interface RowCheck extends Check {

  /**
   * @param report the results of the row tests; empty if there were none
   */
  CheckResult examine(
      TripObservation trip, Optional<RowTestReport> report, ReproductionSettings settings);

  /** Why no row tests ran; null if some did. */
  static @Nullable String skipReason(TripObservation trip, Optional<RowTestReport> report) {
    if (trip.after() == null) {
      return "the upgrade fails";
    }
    return report.isEmpty() ? "the revision affects no table" : null;
  }
}
