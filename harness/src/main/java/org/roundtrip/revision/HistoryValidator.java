package org.roundtrip.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Separates the sound part of a history from what is wrong with it. */
final class HistoryValidator {

  private final List<Revision> found;
  private final List<HistoryProblem> problems = new ArrayList<>();

  HistoryValidator(List<Revision> found, List<HistoryProblem> known) {
    this.found = found;
    this.problems.addAll(known);
  }

  History read() {
    if (found.isEmpty()) {
      problems.add(
          new HistoryProblem(
              HistoryProblem.Kind.NONE_FOUND,
              null,
              null,
              "no revisions were found",
              List.of(),
              List.of("Specify the folder that contains the migrations.")));
    }
    Map<RevisionId, Revision> sound = withoutDuplicates();
    leaveOutOrphans(sound);
    leaveOutCycles(sound);
    RevisionGraph graph = new RevisionGraph(sound.values());
    reportHeads(graph);
    sound.values().forEach(this::reportMeaninglessName);
    return new History(graph, problems);
  }

  private Map<RevisionId, Revision> withoutDuplicates() {
    Map<RevisionId, Revision> first = new LinkedHashMap<>();
    for (Revision revision : found) {
      Revision other = first.putIfAbsent(revision.id(), revision);
      if (other != null) {
        problems.add(HistoryProblem.duplicateId(revision.id(), other, revision));
      }
    }
    return first;
  }

  private void leaveOutOrphans(Map<RevisionId, Revision> sound) {
    boolean again = true;
    Set<RevisionId> lost = new LinkedHashSet<>();
    while (again) {
      again = false;
      for (Revision revision : List.copyOf(sound.values())) {
        List<RevisionId> missing =
            precedents(revision).filter(id -> !sound.containsKey(id)).toList();
        if (!missing.isEmpty()) {
          sound.remove(revision.id());
          again = true;
          reportMissingParent(revision, missing, lost);
          lost.add(revision.id());
        }
      }
    }
  }

  private void reportMissingParent(
      Revision revision, List<RevisionId> missing, Set<RevisionId> lost) {
    String names = missing.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    String why =
        lost.containsAll(missing)
            ? "The parent itself has a missing parent."
            : "Correct the id, or restore the deleted file: existing databases may be at that"
                + " revision.";
    problems.add(
        new HistoryProblem(
            HistoryProblem.Kind.MISSING_PARENT,
            revision,
            revision.location(),
            "Can't locate revision " + names,
            List.of("Required by " + revision.name() + "  in " + revision.location()),
            List.of(why)));
  }

  private void leaveOutCycles(Map<RevisionId, Revision> sound) {
    Map<RevisionId, Revision> open = new LinkedHashMap<>(sound);
    boolean again = true;
    while (again) {
      again = open.values().removeIf(r -> precedents(r).noneMatch(open::containsKey));
    }
    if (open.isEmpty()) {
      return;
    }
    open.keySet().forEach(sound::remove);
    List<Revision> cycle = oneCycle(open);
    Revision first = cycle.get(0);
    String way =
        Stream.concat(cycle.stream(), Stream.of(first))
            .map(Revision::name)
            .collect(Collectors.joining(" → "));
    problems.add(
        new HistoryProblem(
            HistoryProblem.Kind.CYCLE,
            first,
            first.location(),
            "the revisions form a cycle",
            List.of(way),
            List.of("Correct 'revises' in one of them so that one comes first.")));
  }

  private static List<Revision> oneCycle(Map<RevisionId, Revision> open) {
    Map<RevisionId, Integer> seen = new HashMap<>();
    List<Revision> way = new ArrayList<>();
    Revision at = open.values().iterator().next();
    while (!seen.containsKey(at.id())) {
      seen.put(at.id(), way.size());
      way.add(at);
      at = open.get(precedents(at).filter(open::containsKey).findFirst().orElseThrow());
    }
    return way.subList(seen.get(at.id()), way.size());
  }

  private void reportHeads(RevisionGraph graph) {
    List<Revision> heads = graph.heads();
    if (heads.size() < 2) {
      return;
    }
    String ids = heads.stream().map(h -> h.id().value()).collect(Collectors.joining(", "));
    Revision last = heads.get(heads.size() - 1);
    problems.add(
        new HistoryProblem(
            HistoryProblem.Kind.SEVERAL_HEADS,
            null,
            last.location(),
            "the history has " + heads.size() + " heads",
            heads.stream().map(head -> head.name() + "  in " + head.location()).toList(),
            List.of(
                "'upgrade head' is ambiguous. Merge the heads with a revision that revises all of"
                    + " them:\n"
                    + "-- revises: "
                    + ids)));
  }

  private void reportMeaninglessName(Revision revision) {
    if (NameRules.saysNothing(revision.title())) {
      problems.add(
          new HistoryProblem(
              HistoryProblem.Kind.MEANINGLESS_NAME,
              revision,
              revision.location(),
              "the name '" + revision.title() + "' does not describe the change",
              List.of(),
              List.of("Describe the change, such as 'add status to users'.")));
    }
  }

  private static Stream<RevisionId> precedents(Revision revision) {
    return Stream.concat(revision.parents().stream(), revision.dependsOn().stream());
  }
}
