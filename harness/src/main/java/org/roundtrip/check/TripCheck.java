package org.roundtrip.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.trip.TripObservation;

/** Judges what was seen of one revision on one database. */
interface TripCheck {

  Verdict examine(TripObservation seen, Reproduction reproduction);

  /** All of them, in the order in which people want to hear. */
  static List<TripCheck> all() {
    return List.of(
        new UpgradeRunsCheck(),
        new DowngradeExistsCheck(),
        new DowngradeRunsCheck(),
        new RestoredSchemaCheck(),
        new RestoredRowsCheck(),
        new SecondUpgradeRunsCheck(),
        new SameSchemaCheck());
  }

  /** A finding about the revision that was seen. */
  static Finding finding(
      FindingCode code,
      TripObservation seen,
      SourceLocation location,
      List<String> details,
      Finding.@Nullable Comparison comparison) {
    return new Finding(
        code,
        code.severity(),
        seen.revision(),
        seen.server(),
        code.title(),
        location,
        details,
        comparison);
  }
}
