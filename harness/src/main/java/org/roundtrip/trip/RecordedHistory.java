package org.roundtrip.trip;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.project.RecordedRun;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/**
 * The statements that the project's tool sent on its way through the whole history, with which the
 * trips of single revisions can be replayed. Thread-safe.
 */
public final class RecordedHistory {

  private final Ancestry ancestry;
  private final Map<RevisionId, Map<TripLeg, RecordedRun>> runs = new HashMap<>();
  private final CountDownLatch complete = new CountDownLatch(1);

  RecordedHistory(RevisionGraph graph) {
    this.ancestry = new Ancestry(graph);
  }

  /** Nothing was recorded. */
  public static RecordedHistory none(RevisionGraph graph) {
    RecordedHistory none = new RecordedHistory(graph);
    none.complete();
    return none;
  }

  /**
   * Adds the runs of one way. A way in which the session changes says nothing about single
   * revisions.
   */
  synchronized void add(List<Revision> way, TripLeg leg, List<RecordedRun> recorded) {
    boolean known = recorded.size() == way.size();
    if (!known
        || complete.getCount() == 0
        || recorded.stream().anyMatch(RecordedRun::changesSession)) {
      return;
    }
    for (int i = 0; i < way.size(); i++) {
      if (startsWhereTheTripStarts(way.get(i))) {
        runs.computeIfAbsent(way.get(i).id(), id -> new EnumMap<>(TripLeg.class))
            .put(leg, recorded.get(i));
      }
    }
  }

  /** Whether only ancestors were applied before the revision. */
  private boolean startsWhereTheTripStarts(Revision revision) {
    return ancestry.before(revision).cardinality() == ancestry.place(revision);
  }

  /** Notes that no more runs are added. */
  void complete() {
    complete.countDown();
  }

  /**
   * Both scripts of a revision, as soon as the recording is complete; empty if one is unknown or
   * cannot be replayed.
   */
  Optional<RecordedTrip> of(Revision revision) {
    try {
      complete.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException("The run was interrupted.", e);
    }
    return Optional.of(new RecordedTrip(runsOf(revision))).filter(RecordedTrip::canBeReplayed);
  }

  private synchronized Map<TripLeg, RecordedRun> runsOf(Revision revision) {
    return runs.getOrDefault(revision.id(), Map.of());
  }
}
