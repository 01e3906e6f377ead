package org.roundtrip.verify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.RowTestReport;
import org.roundtrip.trip.RevisionObservation;
import org.roundtrip.trip.TripListener;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.TripPlan;
import org.roundtrip.trip.UntriedRevision;

/** Runs the checks on each observation of one part of a plan as it arrives. Not thread-safe. */
final class TripEvaluator implements TripListener<RowTestReport> {

  private final ServerInfo server;
  private final TripPlan part;
  private final Settings settings;
  private final Progress progress;
  private final Notices notices;
  private final EarlierResults earlier;
  private final RevisionReports reports;
  private final VerifiedRevisions verified;
  private final Deque<Revision> repeated;
  private long start;

  /**
   * @param part the part that is run
   * @param notices records which row settings had an effect
   * @param earlier the results of earlier runs, which are repeated in the order of the history
   * @param reports receives all results, in the order of the history
   * @param verified receives all results
   */
  TripEvaluator(
      ServerInfo server,
      TripPlan part,
      Settings settings,
      Progress progress,
      Notices notices,
      EarlierResults earlier,
      RevisionReports reports,
      VerifiedRevisions verified) {
    this.server = server;
    this.part = part;
    this.settings = settings;
    this.progress = progress;
    this.notices = notices;
    this.earlier = earlier;
    this.reports = reports;
    this.verified = verified;
    this.repeated =
        part.graph().revisions().stream()
            .filter(revision -> part.tried().contains(revision.id()))
            .filter(revision -> earlier.of(revision).isPresent())
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  @Override
  public void trying(Revision revision) {
    start = System.nanoTime();
    progress.trying(server, revision);
  }

  @Override
  public void tried(RevisionObservation<RowTestReport> observed) {
    TripObservation seen = observed.trip();
    Revision revision = seen.revision();
    RevisionResult result =
        RevisionResult.of(observed, settings.reproduction(server.engine()), settings.rows());
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    if (!isReportedHere(revision)) {
      verified.addUnreported(revision, result);
      return;
    }
    observed.rows().ifPresent(tests -> notices.tried(revision, server.engine(), tests));
    report(revision, result, elapsed);
    if (observed.rows().filter(RowTestReport::timeLimited).isEmpty()) {
      earlier.add(revision, result, elapsed);
    }
  }

  @Override
  public void untried(UntriedRevision untried) {
    RevisionResult result = RevisionResult.of(untried);
    if (!isReportedHere(untried.revision())) {
      verified.addUnreported(untried.revision(), result);
      return;
    }
    report(untried.revision(), result, Duration.ZERO);
    earlier.add(untried.revision(), result, Duration.ZERO);
  }

  /** Another part of the plan or an earlier run reports the others. */
  private boolean isReportedHere(Revision revision) {
    return part.tried().contains(revision.id()) && earlier.of(revision).isEmpty();
  }

  private void report(Revision revision, RevisionResult result, Duration elapsed) {
    List<Revision> order = part.graph().revisions();
    int place = order.indexOf(revision);
    while (!repeated.isEmpty() && order.indexOf(repeated.element()) < place) {
      repeat(repeated.remove());
    }
    add(revision, result, elapsed);
  }

  /** Reports the remaining results of earlier runs. */
  void finish() {
    while (!repeated.isEmpty()) {
      repeat(repeated.remove());
    }
  }

  private void repeat(Revision revision) {
    add(revision, earlier.of(revision).orElseThrow(), Duration.ZERO);
  }

  private void add(Revision revision, RevisionResult result, Duration elapsed) {
    verified.add(revision, result, elapsed);
    reports.add(revision, result);
  }
}
