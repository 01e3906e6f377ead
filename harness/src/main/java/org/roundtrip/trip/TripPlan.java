package org.roundtrip.trip;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/**
 * The revisions to verify and how.
 *
 * @param graph the history
 * @param tried the revisions to verify with a round trip; the others only run their upgrade
 * @param reached the revisions to upgrade to in any case, including those to verify
 * @param withRows whether to read the rows that migrations write
 * @param oneTransaction whether a trip can run inside one transaction that is rolled back
 */
public record TripPlan(
    RevisionGraph graph,
    Set<RevisionId> tried,
    Set<RevisionId> reached,
    boolean withRows,
    boolean oneTransaction) {

  /** The number of revisions from which a second connection saves more time than it costs. */
  private static final int WORTH_SHARING = 40;

  /** The same if revisions are tested with rows, which costs several times as much. */
  private static final int WORTH_SHARING_WITH_ROWS = 24;

  /** Copies the sets. */
  public TripPlan {
    tried = Set.copyOf(tried);
    reached = Set.copyOf(reached);
  }

  /** A plan that goes no further than the revisions to verify. */
  public TripPlan(
      RevisionGraph graph, Set<RevisionId> tried, boolean withRows, boolean oneTransaction) {
    this(graph, tried, tried, withRows, oneTransaction);
  }

  /** Whether all revisions are verified, so that the history as a whole can be as well. */
  public boolean isWhole() {
    return tried.size() == graph.size();
  }

  /** The revisions to upgrade to and their ancestors, in order. */
  public List<Revision> needed() {
    if (reached.size() == graph.size()) {
      return graph.revisions();
    }
    Set<Revision> needed = new HashSet<>();
    for (RevisionId id : reached) {
      Revision revision = graph.get(id);
      needed.add(revision);
      needed.addAll(graph.ancestors(revision));
    }
    return graph.revisions().stream().filter(needed::contains).toList();
  }

  /**
   * The same plan without some of the revisions to verify.
   *
   * @param toTheEnd whether to upgrade as far as this plan does
   */
  public TripPlan without(Set<RevisionId> verified, boolean toTheEnd) {
    Set<RevisionId> left = new HashSet<>(tried);
    left.removeAll(verified);
    return new TripPlan(graph, left, toTheEnd ? reached : left, withRows, oneTransaction);
  }

  /**
   * Splits the plan into parts that can run in parallel. Each part verifies consecutive revisions
   * and only upgrades through those before; the last one upgrades as far as the plan does. A short
   * plan is a single part.
   *
   * @param testsRows whether each revision is tested with generated rows
   */
  public List<TripPlan> parts(boolean testsRows) {
    int fewest = testsRows ? WORTH_SHARING_WITH_ROWS : WORTH_SHARING;
    if (tried.size() < fewest) {
      return List.of(this);
    }
    List<Revision> all = graph.revisions().stream().filter(this::tries).toList();
    int middle = all.size() / 2;
    Set<RevisionId> first = ids(all.subList(0, middle));
    Set<RevisionId> second = ids(all.subList(middle, all.size()));
    return List.of(
        new TripPlan(graph, first, withRows, oneTransaction),
        new TripPlan(graph, second, reached, withRows, oneTransaction));
  }

  private static Set<RevisionId> ids(List<Revision> revisions) {
    return revisions.stream().map(Revision::id).collect(Collectors.toSet());
  }

  /** Whether a revision is verified with a round trip. */
  boolean tries(Revision revision) {
    return tried.contains(revision.id());
  }
}
