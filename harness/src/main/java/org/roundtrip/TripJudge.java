package org.roundtrip;

import java.util.List;
import java.util.Set;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.check.Reproduction;
import org.roundtrip.check.Verdict;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.trip.TripListener;
import org.roundtrip.trip.TripObservation;
import org.roundtrip.trip.TripPlan;

/** Judges what is seen on one part of a plan, while it is seen. For one thread. */
final class TripJudge implements TripListener {

  private final ServerInfo server;
  private final TripPlan plan;
  private final TripPlan part;
  private final Reproduction reproduction;
  private final Progress progress;
  private final Set<RevisionId> broken;
  private final Outcome outcome = new Outcome();

  /**
   * @param plan the whole plan
   * @param part the part that is walked
   * @param broken where to note the revisions with a leg that fails, refuses or is missing
   */
  TripJudge(
      ServerInfo server,
      TripPlan plan,
      TripPlan part,
      Reproduction reproduction,
      Progress progress,
      Set<RevisionId> broken) {
    this.server = server;
    this.plan = plan;
    this.part = part;
    this.reproduction = reproduction;
    this.progress = progress;
    this.broken = broken;
  }

  @Override
  public void tried(TripObservation seen) {
    if (seen.failure() != null || !seen.downgrade().canRun()) {
      broken.add(seen.revision().id());
    }
    if (!isTriedElsewhere(seen.revision())) {
      tell(seen.revision(), Checks.ofTrip(seen, reproduction, plan.withRows()));
    }
  }

  @Override
  public void blocked(Revision revision, String reason) {
    broken.add(revision.id());
    if (part.tried().contains(revision.id())) {
      tell(revision, Checks.skipped(CheckName.Scope.REVISION, reason));
    }
  }

  /** What was found and skipped. */
  Outcome outcome() {
    return outcome;
  }

  private boolean isTriedElsewhere(Revision revision) {
    return plan.tried().contains(revision.id()) && !part.tried().contains(revision.id());
  }

  private void tell(Revision revision, List<Verdict> verdicts) {
    Outcome own = new Outcome();
    own.add(verdicts, revision.name(), server.engine());
    outcome.add(own);
    progress.tried(server, revision, List.copyOf(own.findings()), List.copyOf(own.skips()));
  }
}
