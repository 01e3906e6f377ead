package org.roundtrip.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.Checks;
import org.roundtrip.check.ReproductionSettings;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.trip.RevisionObservation;
import org.roundtrip.trip.TripListener;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.UntriedRevision;

/** Runs the checks on each observation of one part of a plan as it arrives. Not thread-safe. */
final class TripEvaluator implements TripListener<RowTestReport> {

  private final ServerInfo server;
  private final TripPlan plan;
  private final TripPlan part;
  private final RowSettings rows;
  private final ReproductionSettings reproduction;
  private final Progress progress;
  private final Set<RevisionId> broken;
  private final Notices notices;
  private final UnfilledTables unfilled;
  private final UnaryOperator<CheckResult> adjustment;
  private final ResultCollector results;
  private final Set<RevisionId> reported = ConcurrentHashMap.newKeySet();

  /**
   * @param plan the whole plan
   * @param part the part that is run
   * @param rows the row settings
   * @param broken collects the revisions with a leg that fails, refuses to run or is missing
   * @param notices records which row settings had an effect
   * @param adjustment applied to each result
   */
  TripEvaluator(
      ServerInfo server,
      TripPlan plan,
      TripPlan part,
      RowSettings rows,
      ReproductionSettings reproduction,
      Progress progress,
      Set<RevisionId> broken,
      Notices notices,
      UnaryOperator<CheckResult> adjustment) {
    this.server = server;
    this.plan = plan;
    this.part = part;
    this.rows = rows;
    this.reproduction = reproduction;
    this.progress = progress;
    this.broken = broken;
    this.notices = notices;
    this.adjustment = adjustment;
    this.results = new ResultCollector(adjustment);
    this.unfilled = new UnfilledTables(server.engine());
  }

  @Override
  public void trying(Revision revision) {
    progress.trying(server, revision);
  }

  @Override
  public void tried(RevisionObservation<RowTestReport> observed) {
    TripObservation seen = observed.trip();
    if (seen.failure() != null || !seen.downgrade().canRun()) {
      broken.add(seen.revision().id());
    }
    Optional<RowTestReport> rowReport = observed.rows();
    if (!belongsToOtherPart(seen.revision())) {
      notices.seen(seen);
      rowReport.ifPresent(rows -> notices.tried(seen.revision(), server.engine(), rows));
      Optional<RowTestReport> unreported =
          rowReport.map(rows -> rows.withUnfilled(unfilled.unreported(rows.unfilled())));
      report(seen.revision(), Checks.ofTrip(seen, unreported, reproduction, rows), rowReport);
    }
  }

  @Override
  public void untried(UntriedRevision untried) {
    Revision revision = untried.revision();
    broken.add(revision.id());
    if (!part.tried().contains(revision.id())) {
      return;
    }
    ResultCollector own = new ResultCollector(adjustment);
    own.add(Checks.ofUntried(untried), revision.name(), server.engine());
    own.add(new Skip(revision.name(), server.engine(), Skip.NEED_A_DATABASE, untried.reason()));
    own.group();
    results.add(own);
    reported.add(revision.id());
    progress.untried(server, revision, own.findings(), own.skips());
  }

  /** The findings and the skipped checks. */
  ResultCollector results() {
    return results;
  }

  /** Whether a revision was reported, as tested or not. */
  boolean hasReported(Revision revision) {
    return reported.contains(revision.id());
  }

  /** The tables for which no row could be generated. */
  UnfilledTables unfilled() {
    return unfilled;
  }

  private boolean belongsToOtherPart(Revision revision) {
    return plan.tried().contains(revision.id()) && !part.tried().contains(revision.id());
  }

  private void report(
      Revision revision, List<CheckResult> checkResults, Optional<RowTestReport> rowReport) {
    ResultCollector own = new ResultCollector(adjustment);
    own.add(checkResults, revision.name(), server.engine());
    unfilled.record(revision, rowReport.map(RowTestReport::unfilled).orElse(List.of()), own);
    for (String reason : rowReport.map(RowTestReport::omissions).orElse(List.of())) {
      own.add(new Skip(revision.name(), server.engine(), "some generated rows", reason));
    }
    own.group();
    results.add(own);
    reported.add(revision.id());
    progress.tried(server, revision, own.findings(), own.skips());
  }
}
