package org.roundtrip.verify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.roundtrip.check.CheckResult;
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
  private final TripPlan part;
  private final RowSettings rows;
  private final ReproductionSettings reproduction;
  private final Progress progress;
  private final Set<RevisionId> broken;
  private final Notices notices;
  private final UnfilledTables unfilled;
  private final UnaryOperator<CheckResult> adjustment;
  private final EarlierResults earlier;
  private final Deque<Revision> repeated;
  private final ResultCollector results;
  private final Set<RevisionId> reported = ConcurrentHashMap.newKeySet();
  private long start;

  /**
   * @param part the part that is run
   * @param rows the row settings
   * @param broken collects the revisions with a leg that fails, refuses to run or is missing
   * @param notices records which row settings had an effect
   * @param adjustment applied to each result
   * @param earlier the results of earlier runs, which are repeated in the order of the history
   */
  TripEvaluator(
      ServerInfo server,
      TripPlan part,
      RowSettings rows,
      ReproductionSettings reproduction,
      Progress progress,
      Set<RevisionId> broken,
      Notices notices,
      UnaryOperator<CheckResult> adjustment,
      EarlierResults earlier) {
    this.server = server;
    this.part = part;
    this.rows = rows;
    this.reproduction = reproduction;
    this.progress = progress;
    this.broken = broken;
    this.notices = notices;
    this.adjustment = adjustment;
    this.earlier = earlier;
    this.repeated =
        part.graph().revisions().stream()
            .filter(revision -> part.tried().contains(revision.id()))
            .filter(revision -> earlier.of(revision).isPresent())
            .collect(Collectors.toCollection(ArrayDeque::new));
    this.results = new ResultCollector(adjustment);
    this.unfilled = new UnfilledTables(server.engine());
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
    RevisionResult result = RevisionResult.of(observed, reproduction, rows);
    if (result.broken()) {
      broken.add(revision.id());
    }
    if (isReportedHere(revision)) {
      observed.rows().ifPresent(tests -> notices.tried(revision, server.engine(), tests));
      report(revision, result);
      if (observed.rows().filter(RowTestReport::timeLimited).isEmpty()) {
        earlier.add(revision, result, Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  @Override
  public void untried(UntriedRevision untried) {
    broken.add(untried.revision().id());
    if (isReportedHere(untried.revision())) {
      RevisionResult result = RevisionResult.of(untried);
      report(untried.revision(), result);
      earlier.add(untried.revision(), result, Duration.ZERO);
    }
  }

  /** Another part of the plan or an earlier run reports the others. */
  private boolean isReportedHere(Revision revision) {
    return part.tried().contains(revision.id()) && earlier.of(revision).isEmpty();
  }

  /** Reports the remaining results of earlier runs. */
  void finish() {
    while (!repeated.isEmpty()) {
      repeat(repeated.remove());
    }
  }

  private void repeat(Revision revision) {
    RevisionResult result = earlier.of(revision).orElseThrow();
    if (result.broken()) {
      broken.add(revision.id());
    }
    add(revision, result);
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

  private void report(Revision revision, RevisionResult result) {
    List<Revision> order = part.graph().revisions();
    int place = order.indexOf(revision);
    while (!repeated.isEmpty() && order.indexOf(repeated.element()) < place) {
      repeat(repeated.remove());
    }
    add(revision, result);
  }

  private void add(Revision revision, RevisionResult result) {
    notices.see(revision, result);
    ResultCollector own = new ResultCollector(adjustment);
    own.add(
        result.results().stream().map(check -> check.without(unfilled::isReported)).toList(),
        revision.name(),
        server.engine());
    unfilled.record(revision, result.unfilled(), own);
    for (String reason : result.omissions()) {
      own.add(new Skip(revision.name(), server.engine(), "some generated rows", reason));
    }
    if (result.untried() != null) {
      own.add(new Skip(revision.name(), server.engine(), Skip.NEED_A_DATABASE, result.untried()));
    }
    own.group();
    results.add(own);
    reported.add(revision.id());
    if (result.untried() == null) {
      progress.tried(server, revision, own.findings(), own.skips());
    } else {
      progress.untried(server, revision, own.findings(), own.skips());
    }
  }
}
