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

  /**
   * Judges what was seen of one revision on one database.
   *
   * @param withRows whether rows were read at all
   */
  public static List<Verdict> ofTrip(
      TripObservation seen, Reproduction reproduction, boolean withRows) {
    return TripCheck.all().stream()
        .map(check -> check.examine(seen, reproduction))
        .map(verdict -> withRows ? verdict : withoutRows(verdict))
        .toList();
  }

  private static Verdict withoutRows(Verdict verdict) {
    return verdict.check() == CheckName.RESTORES_ROWS
        ? Verdict.skipped(CheckName.RESTORES_ROWS, "rows were not asked for")
        : verdict;
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
