package org.roundtrip.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.revision.History;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/** Finds new revisions below the newest one of the base. */
final class Misplacements {

  private final OrderRule order;
  private final RevisionGraph base;
  private final History merged;
  private final Set<Revision> known;

  /**
   * @param base the revisions of the base
   * @param merged the history after the merge
   * @param known the revisions of it that the base has
   */
  Misplacements(OrderRule order, RevisionGraph base, History merged, Collection<Revision> known) {
    this.order = order;
    this.base = base;
    this.merged = merged;
    this.known = new HashSet<>(known);
  }

  List<Misplaced> of(List<Revision> added, History old) {
    List<Misplaced> misplaced = new ArrayList<>();
    List<Revision> heads =
        base.heads().stream().filter(revision -> !order.isRepeatable(revision)).toList();
    Revision newest = newest();
    if (newest == null) {
      return misplaced;
    }
    boolean splits = severalHeads(merged) && !severalHeads(old) && heads.size() == 1;
    for (Revision revision : added) {
      if (isBelow(revision)) {
        misplaced.add(new Misplaced(revision, newest, null, List.of()));
      } else if (order.areParentsWritten() && splits && branchesOff(revision)) {
        misplaced.add(
            new Misplaced(revision, newest, base.get(revision.parents().get(0)), List.of()));
      }
    }
    return misplaced;
  }

  private @Nullable Revision newest() {
    List<Revision> all =
        base.revisions().stream().filter(revision -> !order.isRepeatable(revision)).toList();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private static boolean severalHeads(History history) {
    return history.problems().stream()
        .anyMatch(problem -> problem.kind() == HistoryProblem.Kind.SEVERAL_HEADS);
  }

  private boolean isBelow(Revision revision) {
    return !order.isRepeatable(revision)
        && merged.graph().descendants(revision).stream()
            .anyMatch(later -> known.contains(later) && !order.isRepeatable(later));
  }

  /** Whether the base has another revision that revises the same parent. */
  private boolean branchesOff(Revision revision) {
    List<RevisionId> parents = revision.parents();
    return parents.size() == 1
        && base.contains(parents.get(0))
        && !base.heads().contains(base.get(parents.get(0)));
  }
}
