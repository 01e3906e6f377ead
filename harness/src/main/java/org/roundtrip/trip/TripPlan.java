package org.roundtrip.trip;

import java.util.List;
import java.util.Set;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/**
 * What is to be walked.
 *
 * @param graph the history
 * @param tried the revisions that are taken up, down and up again; the others are only passed
 * @param withRows whether the rows that migrations write are read
 * @param oneTransaction whether a trip may run inside one transaction that is rolled back
 */
public record TripPlan(
    RevisionGraph graph, Set<RevisionId> tried, boolean withRows, boolean oneTransaction) {

  /** Copies the set. */
  public TripPlan {
    tried = Set.copyOf(tried);
  }

  /** Whether all of the history is tried, so that it can be judged as a whole. */
  public boolean isWhole() {
    return tried.size() == graph.size();
  }

  /** The revisions that have to be walked or passed, in order: those tried and their ancestors. */
  public List<Revision> needed() {
    if (isWhole()) {
      return graph.revisions();
    }
    Set<Revision> needed = new java.util.HashSet<>();
    for (RevisionId id : tried) {
      Revision revision = graph.get(id);
      needed.add(revision);
      needed.addAll(graph.ancestors(revision));
    }
    return graph.revisions().stream().filter(needed::contains).toList();
  }

  /** Whether a revision is taken up, down and up again. */
  boolean tries(Revision revision) {
    return tried.contains(revision.id());
  }
}
