package org.roundtrip.trip;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** From how many revisions on a second connection earns more than it costs. */
  private static final int WORTH_SHARING = 40;

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

  /**
   * The plan as parts that can be walked side by side: each tries some revisions in a row and
   * passes those before. A short plan is one part.
   */
  public List<TripPlan> parts() {
    if (!isWhole() || graph.size() < WORTH_SHARING) {
      return List.of(this);
    }
    List<Revision> all = graph.revisions();
    int middle = all.size() / 2;
    return List.of(trying(all.subList(0, middle)), trying(all.subList(middle, all.size())));
  }

  private TripPlan trying(List<Revision> some) {
    Set<RevisionId> ids = some.stream().map(Revision::id).collect(Collectors.toSet());
    return new TripPlan(graph, ids, withRows, oneTransaction);
  }

  /** Whether a revision is taken up, down and up again. */
  boolean tries(Revision revision) {
    return tried.contains(revision.id());
  }
}
