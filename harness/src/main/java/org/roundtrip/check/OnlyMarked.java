package org.roundtrip.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.trip.LegFailure;
import org.roundtrip.trip.TripLeg;
import org.roundtrip.trip.TripObservation;

/**
 * RT111: the upgrade ran nothing and was marked as run all the same, and the downgrade undoes it.
 * Told beside the finding that comes of it.
 */
final class OnlyMarked {

  private OnlyMarked() {}

  /** Empty where the downgrade did no harm, or was not run. */
  static Optional<Finding> finding(TripObservation seen, Reproduction reproduction) {
    LegFailure failure = seen.failure();
    boolean fails = failure != null && failure.leg() == TripLeg.DOWNGRADE;
    boolean changes = seen.back() != null && !seen.back().equals(seen.before());
    if (!seen.onlyMarked() || !fails && !changes) {
      return Optional.empty();
    }
    List<String> details = new ArrayList<>();
    details.add(
        "The upgrade ran nothing, since a precondition was not met, and was marked as run"
            + " (MARK_RAN).");
    details.add(
        fails
            ? "The downgrade does not look at preconditions; it fails on what never ran."
            : "The downgrade does not look at preconditions; it undid what other revisions had"
                + " made.");
    details.add(
        "Choose by dbms, contexts or labels, or with onFail=\"CONTINUE\", which marks nothing; or"
            + " write a rollback that does nothing here.");
    details.add(reproduction.of(seen.revision(), seen.server().engine()));
    return Optional.of(
        TripCheck.finding(FindingCode.RT111, seen, seen.downgrade().location(), details, null));
  }
}
