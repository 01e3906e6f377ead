package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.revision.History;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.RowTestReport;
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
   * @param trial what made rows showed; empty when none were tried
   * @param rows how rows were asked for
   */
  public static List<Verdict> ofTrip(
      TripObservation seen,
      Optional<RowTestReport> trial,
      Reproduction reproduction,
      RowSettings rows) {
    Stream<Verdict> schema = TripCheck.all().stream().map(c -> c.examine(seen, reproduction));
    Stream<Verdict> made = RowCheck.all().stream().map(c -> c.examine(seen, trial, reproduction));
    return Stream.concat(schema, made).map(verdict -> asAsked(verdict, rows)).toList();
  }

  private static Verdict asAsked(Verdict verdict, RowSettings rows) {
    boolean unasked =
        verdict.check().isAboutRows() && !rows.on()
            || verdict.check().isAboutMadeRows() && !rows.made();
    return unasked ? Verdict.skipped(verdict.check(), "rows were not asked for") : verdict;
  }

  /** Judges a history as a whole on one database. */
  public static List<Verdict> ofChain(ChainEvidence evidence) {
    return ChainCheck.all(evidence.withModels()).stream()
        .map(check -> check.examine(evidence))
        .toList();
  }

  /**
   * The verdicts when nothing could be tried.
   *
   * @param withModels whether the project declares models that can be checked
   */
  public static List<Verdict> skipped(CheckName.Scope scope, boolean withModels, String reason) {
    return CheckName.of(scope, withModels).stream()
        .map(check -> Verdict.skipped(check, reason))
        .toList();
  }
}
