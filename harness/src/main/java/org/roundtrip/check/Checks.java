package org.roundtrip.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.change.HistoryChanges;
import org.roundtrip.check.message.SchemaEvidence;
import org.roundtrip.finding.Evidence;
import org.roundtrip.revision.History;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.schema.Change;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.UntriedRevision;

/** All checks, in the order in which reports list them. */
public final class Checks {

  /** The name of the check of branch orders, which may not test every order. */
  public static final CheckName BRANCH_ORDER = BranchOrderCheck.NAME;

  /** The name of the check that every table gets generated rows. */
  public static final CheckName ROW_GENERATION = RowGenerationCheck.NAME;

  /** The name of the check that compares a history with that of a base. */
  public static final CheckName CHANGES = ChangesCheck.NAME;

  private static final HistoryCheck HISTORY = new HistoryCheck();

  private static final ChangesCheck CHANGED = new ChangesCheck();

  private static final List<TripCheck> TRIP =
      List.of(
          new UpgradeRunsCheck(),
          new DowngradeExistsCheck(),
          new DowngradeRunsCheck(),
          new RestoredSchemaCheck(),
          new RestoredRowsCheck(),
          new SecondUpgradeRunsCheck(),
          new SameSchemaCheck());

  private static final List<RowCheck> ROWS =
      Stream.concat(SymptomCheck.all().stream(), Stream.of(new RowGenerationCheck())).toList();

  private static final List<ChainCheck> CHAIN =
      List.of(
          new SingleSessionUpgradeCheck(),
          new EmptyBaseCheck(),
          new RepeatedHistoryCheck(),
          new BranchOrderCheck(),
          new ModelDriftCheck());

  private Checks() {}

  /** The names of all checks. */
  public static List<CheckName> names() {
    return all().map(Check::name).toList();
  }

  /**
   * The names of the checks of a scope.
   *
   * @param withModels whether the project declares models
   */
  public static List<CheckName> names(CheckName.Scope scope, boolean withModels) {
    return names().stream()
        .filter(name -> name.scope() == scope)
        .filter(name -> withModels || name.needs() != CheckName.Needs.MODELS)
        .toList();
  }

  /** The name of the check with this key. */
  public static CheckName named(String key) {
    return names().stream().filter(name -> name.key().equals(key)).findFirst().orElseThrow();
  }

  static Stream<Check> all() {
    return Stream.of(List.of(HISTORY, CHANGED), TRIP, ROWS, CHAIN).flatMap(List::stream);
  }

  /** Checks a history without running it. */
  public static List<CheckResult> ofHistory(History history) {
    return List.of(HISTORY.examine(history));
  }

  /** Checks how a history differs from that of a base. */
  public static CheckResult ofChanges(HistoryChanges changes) {
    return CHANGED.examine(changes);
  }

  /**
   * Checks one revision on one database.
   *
   * @param report the results of the row tests; empty if there were none
   * @param settings the settings that reproduce a finding
   * @param rows the settings for rows
   */
  public static List<CheckResult> ofTrip(
      TripObservation trip,
      Optional<RowTestReport> report,
      ReproductionSettings settings,
      RowSettings rows) {
    Stream<CheckResult> schema = TRIP.stream().map(check -> check.examine(trip, settings));
    Stream<CheckResult> generated =
        ROWS.stream().map(check -> check.examine(trip, report, settings));
    return Stream.concat(schema, generated).map(result -> skippedIfDisabled(result, rows)).toList();
  }

  /** The results of the checks of a revision that was not tested; the others need a database. */
  public static List<CheckResult> ofUntried(UntriedRevision untried) {
    return TRIP.stream().flatMap(check -> check.examineUntried(untried).stream()).toList();
  }

  private static CheckResult skippedIfDisabled(CheckResult result, RowSettings rows) {
    return result.check().isEnabled(rows.on(), rows.generated())
        ? result
        : CheckResult.skipped(result.check(), "row tests are disabled");
  }

  /** Checks the history as a whole on one database. */
  public static List<CheckResult> ofChain(ChainEvidence evidence) {
    return CHAIN.stream()
        .filter(check -> evidence.withModels() || check.name().needs() != CheckName.Needs.MODELS)
        .map(check -> check.examine(evidence))
        .toList();
  }

  /**
   * The results if no check of a scope can run.
   *
   * @param withModels whether the project declares models
   */
  public static List<CheckResult> skipped(
      CheckName.Scope scope, boolean withModels, String reason) {
    return names(scope, withModels).stream()
        .map(name -> CheckResult.skipped(name, reason))
        .toList();
  }

  /** Differences between two schemas, as evidence. */
  public static Evidence.SchemaChanges differences(List<Change> changes) {
    return SchemaEvidence.of(changes);
  }
}
