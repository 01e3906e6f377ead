package org.roundtrip.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param collisions the new revisions whose id another revision of the base has
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
    List<DeletedRevision> deleted,
    List<Renamed> renamed,
    List<Misplaced> misplaced,
    List<Collision> collisions,
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

  /** Whether a collision says the same as a problem of the history about two revisions. */
  public boolean explains(Revision duplicate) {
    Path file = duplicate.location().file().getFileName();
    return collisions.stream()
        .flatMap(collision -> Stream.of(collision.revision(), collision.other()))
        .anyMatch(each -> Objects.equals(each.location().file().getFileName(), file));
  }

  /** Whether the history lacks a revision of the base. */
  public boolean lacks(Revision old) {
    return missing.stream().anyMatch(each -> each.id().equals(old.id()));
  }

  /** Whether no revision was added, edited, renamed or deleted. */
  public boolean isEmpty() {
    return Stream.of(added, edited, deleted, renamed, collisions).allMatch(List::isEmpty);
  }
}
