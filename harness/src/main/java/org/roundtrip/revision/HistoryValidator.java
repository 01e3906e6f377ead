package org.roundtrip.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Separates the valid revisions of a history from the invalid ones and reports the problems. */
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
    Map<RevisionId, Revision> valid = withoutDuplicates();
    removeOrphans(valid);
    removeCycles(valid);
    RevisionGraph graph = new RevisionGraph(valid.values());
    reportHeads(graph);
    valid.values().forEach(this::reportMeaninglessName);
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

  /** Removes revisions without a parent, and their descendants: one problem for each cause. */
  private void removeOrphans(Map<RevisionId, Revision> valid) {
    Map<RevisionId, Revision> all = new LinkedHashMap<>(valid);
    boolean changed = true;
    while (changed) {
      changed = valid.values().removeIf(r -> !predecessors(r).allMatch(valid::containsKey));
    }
    for (Revision revision : all.values()) {
      List<RevisionId> missing = predecessors(revision).filter(id -> !all.containsKey(id)).toList();
      if (!missing.isEmpty()) {
        reportMissingParent(revision, missing, descendants(revision, all));
      }
    }
  }

  private static List<Revision> descendants(Revision revision, Map<RevisionId, Revision> all) {
    Map<RevisionId, Revision> reached = new LinkedHashMap<>(Map.of(revision.id(), revision));
    boolean changed = true;
    while (changed) {
      List<Revision> next =
          all.values().stream()
              .filter(r -> !reached.containsKey(r.id()))
              .filter(r -> predecessors(r).anyMatch(reached::containsKey))
              .toList();
      next.forEach(r -> reached.put(r.id(), r));
      changed = !next.isEmpty();
    }
    return reached.values().stream().skip(1).toList();
  }

  private void reportMissingParent(
      Revision revision, List<RevisionId> missing, List<Revision> descendants) {
    List<String> evidence = new ArrayList<>();
    evidence.add("Required by " + revision.name() + "  in " + revision.location());
    if (!descendants.isEmpty()) {
      evidence.add("Not verified either: " + list(descendants.stream().map(Revision::name)));
    }
    problems.add(
        new HistoryProblem(
            HistoryProblem.Kind.MISSING_PARENT,
            revision,
            revision.location(),
            "Can't locate revision " + list(missing.stream().map(id -> "'" + id + "'")),
            evidence,
            List.of(
                "Correct the id, or restore the deleted file: existing databases may be at that"
                    + " revision.")));
  }

  private static String list(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }

  private void removeCycles(Map<RevisionId, Revision> valid) {
    Map<RevisionId, Revision> open = new LinkedHashMap<>(valid);
    boolean changed = true;
    while (changed) {
      changed = open.values().removeIf(r -> predecessors(r).noneMatch(open::containsKey));
    }
    if (open.isEmpty()) {
      return;
    }
    open.keySet().forEach(valid::remove);
    List<Revision> cycle = oneCycle(open);
    Revision first = cycle.get(0);
    String path =
        Stream.concat(cycle.stream(), Stream.of(first))
            .map(Revision::name)
            .collect(Collectors.joining(" → "));
    problems.add(
        new HistoryProblem(
            HistoryProblem.Kind.CYCLE,
            first,
            first.location(),
            "the revisions form a cycle",
            List.of(path),
            List.of("Correct 'revises' in one of them so that one comes first.")));
  }

  private static List<Revision> oneCycle(Map<RevisionId, Revision> open) {
    Map<RevisionId, Integer> seen = new HashMap<>();
    List<Revision> path = new ArrayList<>();
    Revision at = open.values().iterator().next();
    while (!seen.containsKey(at.id())) {
      seen.put(at.id(), path.size());
      path.add(at);
      at = open.get(predecessors(at).filter(open::containsKey).findFirst().orElseThrow());
    }
    return path.subList(seen.get(at.id()), path.size());
  }

  private void reportHeads(RevisionGraph graph) {
    List<Revision> heads = graph.heads();
    if (heads.size() < 2 || new SeparateHeads(graph).areAll()) {
      return;
    }
    Revision last = heads.get(heads.size() - 1);
    problems.add(
        new HistoryProblem(
            HistoryProblem.Kind.SEVERAL_HEADS,
            null,
            last.location(),
            "the history has " + heads.size() + " heads",
            heads.stream().map(head -> head.name() + "  in " + head.location()).toList(),
            List.of(RevisionAdvice.merge(heads))));
  }

  private void reportMeaninglessName(Revision revision) {
    if (NameRules.isMeaningless(revision.title())) {
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

  private static Stream<RevisionId> predecessors(Revision revision) {
    return Stream.concat(revision.parents().stream(), revision.dependsOn().stream());
  }
}
