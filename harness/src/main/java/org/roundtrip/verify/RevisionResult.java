package org.roundtrip.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Finding;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.trip.RevisionObservation;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

/**
 * What a run found about one revision on one server, before the settings of the report apply.
 *
 * @param broken whether a leg fails, refuses to run or is missing
 * @param untried why the revision was not tested; null if it was
 * @param checks the results of its checks
 * @param unfilled the tables for which no rows could be generated
 * @param omissions texts that state which rows were not tested, and why
 * @param losesRows whether the rows that a declaration allows to be lost were lost; null without
 *     such a declaration
 * @param names the names of the row settings that occur in its schemas
 */
record RevisionResult(
    ServerInfo server,
    boolean broken,
    @Nullable String untried,
    List<Outcome> checks,
    List<UnfilledTables.Key> unfilled,
    List<String> omissions,
    @Nullable Boolean losesRows,
    List<UnusedNames.Names> names) {

  RevisionResult {
    checks = List.copyOf(checks);
    unfilled = List.copyOf(unfilled);
    omissions = List.copyOf(omissions);
    names = List.copyOf(names);
  }

  /**
   * The result of a check.
   *
   * @param check the key of the check
   * @param skipped why the check did not run completely; null if it did
   */
  record Outcome(String check, List<Finding> findings, @Nullable String skipped) {

    Outcome {
      findings = List.copyOf(findings);
    }

    static Outcome of(CheckResult result) {
      return new Outcome(result.check().key(), result.findings(), result.skipped());
    }

    CheckResult result() {
      return new CheckResult(Checks.named(check), findings, skipped);
    }
  }

  static RevisionResult of(
      RevisionObservation<RowTestReport> observed,
      ReproductionSettings reproduction,
      RowSettings settings) {
    TripObservation seen = observed.trip();
    Optional<RowTestReport> rows = observed.rows();
    return new RevisionResult(
        seen.server(),
        seen.failure() != null || !seen.downgrade().canRun(),
        null,
        outcomes(Checks.ofTrip(seen, rows, reproduction, settings)),
        rows.stream()
            .flatMap(report -> report.unfilled().stream())
            .map(UnfilledTables.Key::of)
            .toList(),
        rows.map(RowTestReport::omissions).orElse(List.of()),
        rows.map(RowTestReport::lossy).map(lossy -> !lossy.seen().isEmpty()).orElse(null),
        Stream.of(seen.before(), seen.after())
            .filter(state -> state != null)
            .map(state -> UnusedNames.in(state.schema(), settings))
            .distinct()
            .toList());
  }

  static RevisionResult of(UntriedRevision untried) {
    return new RevisionResult(
        untried.server(),
        true,
        untried.reason(),
        outcomes(Checks.ofUntried(untried)),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  static List<Outcome> outcomes(List<CheckResult> results) {
    return results.stream().map(Outcome::of).toList();
  }

  /** The results of the checks. */
  List<CheckResult> results() {
    return checks.stream().map(Outcome::result).toList();
  }

  /** The same result without the secrets of the settings. */
  RevisionResult hide(HiddenSecrets secrets) {
    return new RevisionResult(
        server,
        broken,
        untried == null ? null : secrets.hide(untried),
        secrets.hideAll(checks),
        unfilled,
        omissions.stream().map(secrets::hide).toList(),
        losesRows,
        names);
  }

  /** Whether there is nothing that a time limit could have caused. */
  boolean isClean() {
    return omissions.isEmpty() && checks.stream().allMatch(check -> check.findings().isEmpty());
  }
}
