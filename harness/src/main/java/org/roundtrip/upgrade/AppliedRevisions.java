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
 * The revisions that are applied to a database, including the ancestors of each. Immutable. The
 * heads determine the whole set, so the version table records only them.
 */
public final class AppliedRevisions {

  private final RevisionGraph graph;
  private final Set<Revision> applied;

  private AppliedRevisions(RevisionGraph graph, Set<Revision> applied) {
    this.graph = graph;
    this.applied = applied;
  }

  /** The given revisions and their ancestors. */
  public static AppliedRevisions upTo(RevisionGraph graph, Collection<Revision> heads) {
    Set<Revision> applied = new HashSet<>(heads);
    heads.forEach(head -> applied.addAll(graph.ancestors(head)));
    return new AppliedRevisions(graph, applied);
  }

  /**
   * Creates the set from the rows of the version table.
   *
   * @throws UnknownRevisionException if the history does not contain one of them
   */
  static AppliedRevisions recorded(RevisionGraph graph, List<String> rows) {
    for (String row : rows) {
      if (!graph.contains(new RevisionId(row))) {
        throw new UnknownRevisionException(
            ("Can't locate revision '%s', at which the database is according to its table %s."
                    + " Restore its file, or use the history with which the database was created.")
                .formatted(row, VersionTable.NAME));
      }
    }
    return upTo(graph, rows.stream().map(row -> graph.get(new RevisionId(row))).toList());
  }

  /** The history. */
  public RevisionGraph graph() {
    return graph;
  }

  /** Whether this revision is applied. */
  public boolean contains(Revision revision) {
    return applied.contains(revision);
  }

  /** The applied revisions, each after its ancestors. */
  public List<Revision> revisions() {
    return graph.revisions().stream().filter(applied::contains).toList();
  }

  /** The applied revisions without an applied successor. */
  public List<Revision> heads() {
    return revisions().stream()
        .filter(r -> graph.children(r).stream().noneMatch(applied::contains))
        .toList();
  }

  /** The revisions that can be applied next. */
  public List<Revision> next() {
    return graph.revisions().stream()
        .filter(r -> !contains(r) && applied.containsAll(graph.parents(r)))
        .toList();
  }

  /** The applied revisions after a step. */
  public AppliedRevisions after(Step step) {
    Set<Revision> changed = new HashSet<>(applied);
    if (step.direction() == Direction.UPGRADE) {
      changed.add(step.revision());
    } else {
      changed.remove(step.revision());
    }
    return new AppliedRevisions(graph, changed);
  }

  /** The names of the heads, or {@code base} if no revision is applied. */
  @Override
  public String toString() {
    return applied.isEmpty()
        ? "base"
        : heads().stream().map(Revision::name).collect(Collectors.joining(", "));
  }
}
