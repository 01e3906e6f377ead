package org.roundtrip.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/** The results of the revisions of a run on one engine so far. Thread-safe. */
final class VerifiedRevisions {

  private final Map<RevisionId, Verified> results = new ConcurrentHashMap<>();
  private final Set<RevisionId> broken = ConcurrentHashMap.newKeySet();

  /**
   * The result of a revision.
   *
   * @param elapsed how long its verification took; zero if an earlier run verified it
   */
  record Verified(RevisionId revision, RevisionResult result, Duration elapsed) {}

  void add(Revision revision, RevisionResult result, Duration elapsed) {
    results.put(revision.id(), new Verified(revision.id(), result, elapsed));
    addUnreported(revision, result);
  }

  /** Adds what the run found about a revision that it only passes. */
  void addUnreported(Revision revision, RevisionResult result) {
    if (result.broken()) {
      broken.add(revision.id());
    }
  }

  /** The results, in the order of the history. */
  List<Verified> all(RevisionGraph graph) {
    List<Verified> all = new ArrayList<>();
    for (Revision revision : graph.revisions()) {
      Verified own = results.get(revision.id());
      if (own != null) {
        all.add(own);
      }
    }
    return all;
  }

  /** The number of results of revisions that were tested. */
  int tested() {
    return (int) results.values().stream().filter(each -> each.result().untried() == null).count();
  }

  /** The revisions with a leg that fails, refuses to run or is missing. */
  Set<RevisionId> broken() {
    return Set.copyOf(broken);
  }
}
