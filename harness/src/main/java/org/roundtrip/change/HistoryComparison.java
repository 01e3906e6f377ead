package org.roundtrip.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.RevisionFiles;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/** Compares a project on one engine with that of the base. */
final class HistoryComparison {

  private final String ref;
  private final MigrationProject own;
  private final MigrationProject base;
  private final MigrationProject merged;
  private final @Nullable HistoryProblem unreadable;
  private final OrderRule order;
  private final RevisionTexts texts;
  private final Edits edits;
  private final Restoration restoration;
  private final Moves moves;
  private final Map<Revision, Revision> collisions;
  private final Map<Revision, Revision> pairs = new LinkedHashMap<>();

  /**
   * @param own the project in the working tree
   * @param base the project as the base has it
   * @param merged the project once it is merged with the base; {@code own} if that changes nothing
   * @param mergedFolder the folder of the merge, even if it cannot be read
   * @param addedByBoth the files that both added, relative to the project's folder
   * @param unreadable why the merge cannot be read, so that {@code merged} is {@code own}; null if
   *     it can be read
   */
  HistoryComparison(
      String ref,
      MigrationProject own,
      MigrationProject base,
      MigrationProject merged,
      Path mergedFolder,
      Set<Path> addedByBoth,
      @Nullable HistoryProblem unreadable) {
    this.ref = ref;
    this.own = own;
    this.base = base;
    this.merged = merged;
    this.unreadable = unreadable;
    this.order = new OrderRule(own.layout());
    this.texts = new RevisionTexts(merged);
    RevisionTexts before = new RevisionTexts(base);
    this.edits = new Edits(before, texts, order);
    this.restoration = new Restoration(ref, own, base, merged, before, texts);
    this.moves =
        new Moves(
            own.layout(),
            own.path(),
            Stream.of(own, base, merged)
                .flatMap(project -> graph(project).revisions().stream())
                .map(revision -> revision.location().file()));
    this.collisions = new Collisions(own, base, mergedFolder, addedByBoth).all();
    graph(base).revisions().forEach(old -> now(old).ifPresent(now -> pairs.put(old, now)));
  }

  HistoryChanges changes() {
    List<Revision> added =
        graph(merged).revisions().stream()
            .filter(r -> !pairs.containsValue(r) && !isCollision(r))
            .toList();
    List<Revision> deleted =
        graph(base).revisions().stream()
            .filter(old -> !pairs.containsKey(old) && isGone(old))
            .toList();
    List<Renamed> renamed = renamed(deleted, added);
    Set<Revision> renames = renamed.stream().map(Renamed::now).collect(Collectors.toSet());
    List<Revision> fresh = added.stream().filter(r -> !renames.contains(r)).toList();
    Set<Revision> origins = renamed.stream().map(Renamed::before).collect(Collectors.toSet());
    List<Revision> gone = deleted.stream().filter(r -> !origins.contains(r)).toList();
    List<EditedRevision> edited = edited();
    List<Misplaced> misplaced =
        new Misplacements(order, graph(base), merged.history(), pairs.values())
            .of(fresh, base.history()).stream().map(this::withMoves).toList();
    return new HistoryChanges(
        ref,
        own.layout(),
        own(fresh),
        edited.stream()
            .map(e -> new EditedRevision(own(e.revision()), e.kind(), e.commands()))
            .toList(),
        gone.stream()
            .map(old -> new DeletedRevision(inProject(old, base), restoration.ofDeleted(old)))
            .toList(),
        renamed.stream()
            .map(each -> new Renamed(inProject(each.before(), base), own(each.now()), each.moves()))
            .toList(),
        misplaced,
        collisions.entrySet().stream()
            .map(each -> collision(each.getKey(), each.getValue()))
            .toList(),
        problems(),
        graph(base).revisions().stream().filter(old -> isMissing(old, deleted)).toList(),
        selected(added, edited, deleted));
  }

  private boolean isMissing(Revision old, List<Revision> deleted) {
    return collisions.containsKey(old)
        ? !Files.exists(own.path().resolve(Places.relative(old, base)))
        : !has(own, old) && !deleted.contains(old);
  }

  private Misplaced withMoves(Misplaced found) {
    Revision revision = own(found.revision());
    return new Misplaced(
        revision, inProject(found.newest(), base), found.parent(), moves(revision));
  }

  private Collision collision(Revision old, Revision now) {
    return new Collision(now, inProject(old, base), moves(now));
  }

  private List<String> moves(Revision revision) {
    return order.areParentsWritten() ? List.of() : moves.of(RevisionFiles.of(own, revision));
  }

  /** The version of a revision of the base after the merge. */
  private Optional<Revision> now(Revision old) {
    List<Revision> all =
        graph(merged).revisions().stream()
            .filter(r -> !collisions.containsKey(old) || isFileOf(old, r))
            .filter(r -> !isCollision(r) || isFileOf(old, r))
            .toList();
    Optional<Revision> same =
        all.stream()
            .filter(r -> r.id().equals(old.id()) && r.name().equals(old.name()))
            .findFirst();
    Optional<Revision> named =
        order.areParentsWritten()
            ? Optional.empty()
            : all.stream().filter(r -> r.name().equals(old.name())).findFirst();
    return same.or(() -> named)
        .or(() -> all.stream().filter(r -> r.id().equals(old.id())).findFirst());
  }

  private boolean isFileOf(Revision old, Revision now) {
    return Places.relative(old, base).equals(Places.relative(now, merged));
  }

  private boolean isCollision(Revision revision) {
    Path file = Places.relative(revision, merged);
    return collisions.values().stream().anyMatch(now -> Places.relative(now, own).equals(file));
  }

  /** An invalid history lacks revisions whose files exist. */
  private boolean isGone(Revision old) {
    return unreadable == null
        && !collisions.containsKey(old)
        && (!merged.history().isBroken()
            || !Files.exists(merged.path().resolve(Places.relative(old, base))));
  }

  private List<Renamed> renamed(List<Revision> deleted, List<Revision> added) {
    List<Renamed> renamed = new ArrayList<>();
    Set<Revision> taken = new HashSet<>();
    for (Revision old : deleted) {
      added.stream()
          .filter(r -> edits.same(old, r) && taken.add(r))
          .findFirst()
          .ifPresent(now -> renamed.add(new Renamed(old, now, restoration.ofRenamed(old, now))));
    }
    return renamed;
  }

  private List<EditedRevision> edited() {
    Set<RevisionId> duplicates =
        merged.history().problems().stream()
            .filter(problem -> problem.kind() == HistoryProblem.Kind.DUPLICATE_ID)
            .flatMap(problem -> Stream.ofNullable(problem.revision()).map(Revision::id))
            .collect(Collectors.toSet());
    List<EditedRevision> edited = new ArrayList<>();
    pairs.forEach(
        (old, now) -> {
          if (!collisions.containsKey(old) && !duplicates.contains(now.id())) {
            edits.between(old, now).ifPresent(kind -> edited.add(edit(old, now, kind)));
          }
        });
    return edited;
  }

  private EditedRevision edit(Revision old, Revision now, EditedRevision.Kind kind) {
    boolean again =
        order.isRepeatable(now)
            || texts.of(now, false).stream().anyMatch(order::isDeclaredRepeatable);
    List<String> commands =
        kind == EditedRevision.Kind.NAME
            ? restoration.ofRenamed(old, now)
            : restoration.ofEdited(old, now);
    return new EditedRevision(now, again ? EditedRevision.Kind.REPEATABLE : kind, commands);
  }

  /** The problems that only the merge has. */
  private List<HistoryProblem> problems() {
    if (unreadable != null) {
      return collisions.isEmpty() ? List.of(unreadable) : List.of();
    }
    Set<String> known =
        Stream.of(own, base)
            .flatMap(project -> project.history().problems().stream())
            .map(HistoryProblem::message)
            .collect(Collectors.toSet());
    return merged.history().problems().stream()
        .filter(
            problem ->
                problem.kind() == HistoryProblem.Kind.DUPLICATE_ID
                    || problem.kind() == HistoryProblem.Kind.SEVERAL_HEADS)
        .filter(problem -> merged != own && !known.contains(problem.message()))
        .filter(problem -> !isExplained(problem))
        .map(this::inProject)
        .toList();
  }

  private boolean isExplained(HistoryProblem problem) {
    return Stream.of(problem.revision(), problem.other())
        .flatMap(Stream::ofNullable)
        .anyMatch(this::isCollision);
  }

  private HistoryProblem inProject(HistoryProblem problem) {
    String folder = merged.path().toString();
    return new HistoryProblem(
        problem.kind(),
        problem.revision() == null ? null : own(problem.revision()),
        problem.location() == null
            ? null
            : new SourceLocation(
                place(problem.location().file(), merged), problem.location().line()),
        problem.message(),
        problem.evidence().stream()
            .map(line -> line.replace(folder, own.path().toString()))
            .toList(),
        problem.advice());
  }

  private Set<RevisionId> selected(
      List<Revision> added, List<EditedRevision> edited, List<Revision> deleted) {
    RevisionGraph graph = graph(own);
    Set<RevisionId> changed = new HashSet<>();
    Stream.of(
            added.stream(),
            collisions.values().stream(),
            deleted.stream().flatMap(old -> graph(base).children(old).stream()),
            edited.stream()
                .filter(e -> e.kind() != EditedRevision.Kind.COMMENTS)
                .map(EditedRevision::revision))
        .flatMap(each -> each)
        .map(revision -> own(revision).id())
        .filter(graph::contains)
        .forEach(
            id -> {
              changed.add(id);
              graph.descendants(graph.get(id)).forEach(next -> changed.add(next.id()));
            });
    edited.stream().map(e -> own(e.revision()).id()).filter(graph::contains).forEach(changed::add);
    return changed;
  }

  private List<Revision> own(List<Revision> some) {
    return some.stream().map(this::own).toList();
  }

  /** The revision of the working tree with the same id or name; else one with its place there. */
  private Revision own(Revision revision) {
    return merged == own
        ? revision
        : graph(own).revisions().stream()
            .filter(each -> each.name().equals(revision.name()))
            .findFirst()
            .orElseGet(() -> inProject(revision, merged));
  }

  private static boolean has(MigrationProject project, Revision revision) {
    return graph(project).revisions().stream()
        .anyMatch(each -> each.id().equals(revision.id()) || each.name().equals(revision.name()));
  }

  private Revision inProject(Revision revision, MigrationProject from) {
    return new Revision(
        revision.id(),
        revision.name(),
        revision.title(),
        revision.parents(),
        revision.dependsOn(),
        revision.branches(),
        new SourceLocation(place(revision.location().file(), from), revision.location().line()));
  }

  private Path place(Path file, MigrationProject from) {
    return own.path().resolve(Places.relative(file, from));
  }

  private static RevisionGraph graph(MigrationProject project) {
    return project.history().graph();
  }
}
