package org.roundtrip.change;

import java.util.List;
import java.util.Set;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;

/**
 * How a history differs from that of a base.
 *
 * @param base the name of the base
 * @param layout the name of the layout
 * @param added the new revisions, without renamed ones
 * @param deleted the revisions of the base that no longer exist
 * @param misplaced the new revisions below the newest one of the base
 * @param collisions the new revisions of which the base has another one with the same file
 * @param problems the problems that the history has once it is merged with the base
 * @param missing the revisions of the base that the history does not have yet
 * @param selected the ids of the revisions to verify: those that are new or edited, and all that
 *     build on them
 */
public record HistoryChanges(
    String base,
    String layout,
    List<Revision> added,
    List<EditedRevision> edited,
    List<Revision> deleted,
    List<Renamed> renamed,
    List<Misplaced> misplaced,
    List<Revision> collisions,
    List<HistoryProblem> problems,
    List<Revision> missing,
    Set<RevisionId> selected) {

  /** Copies the collections. */
  public HistoryChanges {
    added = List.copyOf(added);
    edited = List.copyOf(edited);
    deleted = List.copyOf(deleted);
    renamed = List.copyOf(renamed);
    misplaced = List.copyOf(misplaced);
    collisions = List.copyOf(collisions);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
    selected = Set.copyOf(selected);
  }

  /** Whether no revision was added, edited, renamed or deleted. */
  public boolean isEmpty() {
    return added.isEmpty() && edited.isEmpty() && deleted.isEmpty() && renamed.isEmpty();
  }
}
