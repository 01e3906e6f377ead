package org.roundtrip.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inserts revisions into a history without branches. */
public final class InsertedRevisions {

  private InsertedRevisions() {}

  /**
   * The history with more revisions, each after its parents and before the revisions that follow
   * them.
   *
   * @param more in their order; several in a row name the same parents
   */
  public static History into(History history, List<Revision> more) {
    List<Revision> all = new ArrayList<>(history.graph().revisions());
    Set<RevisionId> inserted = new HashSet<>();
    for (Revision revision : more) {
      insert(all, inserted, revision);
    }
    return more.isEmpty() ? history : History.of(all, history.problems());
  }

  private static void insert(List<Revision> all, Set<RevisionId> inserted, Revision revision) {
    int place = 0;
    List<RevisionId> parents = revision.parents();
    for (int i = 0; i < all.size(); i++) {
      boolean isParent = parents.contains(all.get(i).id());
      boolean sibling = inserted.contains(all.get(i).id()) && all.get(i).parents().equals(parents);
      if (isParent || sibling) {
        place = i + 1;
        parents = List.of(all.get(i).id());
      }
    }
    if (place < all.size()) {
      all.set(place, withParents(all.get(place), List.of(revision.id())));
    }
    all.add(place, withParents(revision, parents));
    inserted.add(revision.id());
  }

  private static Revision withParents(Revision revision, List<RevisionId> parents) {
    return new Revision(
        revision.id(),
        revision.name(),
        revision.title(),
        parents,
        revision.dependsOn(),
        revision.branches(),
        revision.location());
  }
}
