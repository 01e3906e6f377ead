package org.roundtrip.upgrade;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.roundtrip.project.Direction;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnknownRevisionException;

/**
 * The revisions that a database holds: with each of them all that it needs. Immutable. Its heads
 * alone say everything, and only they are written down.
 */
public final class AppliedRevisions {

  private final RevisionGraph graph;
  private final Set<Revision> applied;

  private AppliedRevisions(RevisionGraph graph, Set<Revision> applied) {
    this.graph = graph;
    this.applied = applied;
  }

  /** What a database holds that has these revisions and all that they need. */
  public static AppliedRevisions upTo(RevisionGraph graph, Collection<Revision> heads) {
    Set<Revision> applied = new HashSet<>(heads);
    heads.forEach(head -> applied.addAll(graph.ancestors(head)));
    return new AppliedRevisions(graph, applied);
  }

  /**
   * Reads back what the version table holds.
   *
   * @throws UnknownRevisionException when the history lacks one of them
   */
  static AppliedRevisions recorded(RevisionGraph graph, List<String> rows) {
    for (String row : rows) {
      if (!graph.contains(new RevisionId(row))) {
        throw new UnknownRevisionException(
            ("Can't locate revision '%s', which the database is at by its table %s: the history"
                    + " lacks its file. Bring the file back, or take the history that made it.")
                .formatted(row, VersionTable.NAME));
      }
    }
    return upTo(graph, rows.stream().map(row -> graph.get(new RevisionId(row))).toList());
  }

  /** The history. */
  public RevisionGraph graph() {
    return graph;
  }

  /** Whether the database holds this revision. */
  public boolean contains(Revision revision) {
    return applied.contains(revision);
  }

  /** The revisions that are there, each after all that it needs. */
  public List<Revision> revisions() {
    return graph.revisions().stream().filter(applied::contains).toList();
  }

  /** The revisions that are there and that none of the others needs. */
  public List<Revision> heads() {
    return revisions().stream()
        .filter(r -> graph.children(r).stream().noneMatch(applied::contains))
        .toList();
  }

  /** The revisions that could be applied next. */
  public List<Revision> next() {
    return graph.revisions().stream()
        .filter(r -> !contains(r) && applied.containsAll(graph.parents(r)))
        .toList();
  }

  /** What the database holds after a step. */
  public AppliedRevisions after(Step step) {
    Set<Revision> changed = new HashSet<>(applied);
    if (step.direction() == Direction.UPGRADE) {
      changed.add(step.revision());
    } else {
      changed.remove(step.revision());
    }
    return new AppliedRevisions(graph, changed);
  }

  /** The names of the heads, or {@code base} where nothing is applied. */
  @Override
  public String toString() {
    return applied.isEmpty()
        ? "base"
        : heads().stream().map(Revision::name).collect(Collectors.joining(", "));
  }
}
