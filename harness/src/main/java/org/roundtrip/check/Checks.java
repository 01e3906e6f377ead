package org.roundtrip.check;

import java.util.List;
import org.roundtrip.revision.History;
import org.roundtrip.trip.TripObservation;

/** All checks, by what they judge. */
public final class Checks {

  private Checks() {}

  /** Judges a history that was only read. */
  public static List<Verdict> ofHistory(History history) {
    return List.of(HistoryCheck.examine(history));
  }

  /** Judges what was seen of one revision on one database. */
  public static List<Verdict> ofTrip(TripObservation seen, Reproduction reproduction) {
    return TripCheck.all().stream().map(check -> check.examine(seen, reproduction)).toList();
  }

  /** Judges a history as a whole on one database. */
  public static List<Verdict> ofChain(ChainEvidence evidence) {
    return ChainCheck.all().stream().map(check -> check.examine(evidence)).toList();
  }

  /** The verdicts when nothing could be tried. */
  public static List<Verdict> skipped(CheckName.Scope scope, String reason) {
    return CheckName.of(scope).stream().map(check -> Verdict.skipped(check, reason)).toList();
  }
}
