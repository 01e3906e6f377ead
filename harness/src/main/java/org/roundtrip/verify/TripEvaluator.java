package org.roundtrip.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.check.CheckName;
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

/** Judges what is seen on one part of a plan, while it is seen. For one thread. */
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
  private final ResultCollector results = new ResultCollector();

  /**
   * @param plan the whole plan
   * @param part the part that is walked
   * @param rows how rows were asked for
   * @param broken where to note the revisions with a leg that fails, refuses or is missing
   * @param notices where to note what the user said of rows
   */
  TripEvaluator(
      ServerInfo server,
      TripPlan plan,
      TripPlan part,
      RowSettings rows,
      ReproductionSettings reproduction,
      Progress progress,
      Set<RevisionId> broken,
      Notices notices) {
    this.server = server;
    this.plan = plan;
    this.part = part;
    this.rows = rows;
    this.reproduction = reproduction;
    this.progress = progress;
    this.broken = broken;
    this.notices = notices;
    this.unfilled = new UnfilledTables(server.engine());
  }

  @Override
  public void tried(RevisionObservation<RowTestReport> observed) {
    TripObservation seen = observed.trip();
    if (seen.failure() != null || !seen.downgrade().canRun()) {
      broken.add(seen.revision().id());
    }
    Optional<RowTestReport> trial = observed.rows();
    if (!isTriedElsewhere(seen.revision())) {
      notices.seen(seen);
      trial.ifPresent(report -> notices.tried(seen.revision(), server.engine(), report));
      Optional<RowTestReport> news =
          trial.map(report -> report.withUnfilled(unfilled.unknown(report.unfilled())));
      tell(seen.revision(), Checks.ofTrip(seen, news, reproduction, rows), trial);
    }
  }

  @Override
  public void blocked(Revision revision, String reason) {
    broken.add(revision.id());
    if (part.tried().contains(revision.id())) {
      tell(revision, Checks.skipped(CheckName.Scope.REVISION, false, reason), Optional.empty());
    }
  }

  /** What was found and skipped. */
  ResultCollector results() {
    return results;
  }

  /** The tables for which no row was found. */
  UnfilledTables unfilled() {
    return unfilled;
  }

  private boolean isTriedElsewhere(Revision revision) {
    return plan.tried().contains(revision.id()) && !part.tried().contains(revision.id());
  }

  private void tell(Revision revision, List<CheckResult> verdicts, Optional<RowTestReport> trial) {
    ResultCollector own = new ResultCollector();
    own.add(verdicts, revision.name(), server.engine());
    unfilled.tell(revision, trial.map(RowTestReport::unfilled).orElse(List.of()), own);
    for (String reason : trial.map(RowTestReport::leftOut).orElse(List.of())) {
      own.add(new Skip(revision.name(), server.engine(), "some generated rows", reason));
    }
    results.add(own);
    progress.tried(server, revision, List.copyOf(own.findings()), List.copyOf(own.skips()));
  }
}
