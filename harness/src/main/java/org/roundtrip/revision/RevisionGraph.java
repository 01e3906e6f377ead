package org.roundtrip.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The revisions of a history as a directed graph. Immutable, without cycles, duplicates and missing
 * parents. With branches, {@link #revisions()} is one of several possible orders.
 */
public final class RevisionGraph {

  private final Map<RevisionId, Revision> revisions;
  private final Map<RevisionId, List<Revision>> children;

  RevisionGraph(Collection<Revision> valid) {
    this.revisions = sorted(valid);
    this.children = new HashMap<>();
    for (Revision revision : revisions.values()) {
      for (RevisionId before : predecessors(revision)) {
        children.computeIfAbsent(before, id -> new ArrayList<>()).add(revision);
      }
    }
  }

  /** All revisions, each after everything that it depends on. */
  public List<Revision> revisions() {
    return List.copyOf(revisions.values());
  }

  /** How many revisions there are. */
  public int size() {
    return revisions.size();
  }

  /**
   * The revision with exactly this id.
   *
   * @throws UnknownRevisionException if there is none
   */
  public Revision get(RevisionId id) {
    Revision found = revisions.get(id);
    if (found == null) {
      throw new UnknownRevisionException("Can't locate revision '" + id + "'.");
    }
    return found;
  }

  /** Whether there is a revision with exactly this id. */
  public boolean contains(RevisionId id) {
    return revisions.containsKey(id);
  }

  /** The revisions that no other revision revises. */
  public List<Revision> heads() {
    return revisions.values().stream().filter(r -> revisedBy(r).isEmpty()).toList();
  }

  /** The revisions without parents. */
  public List<Revision> bases() {
    return revisions.values().stream().filter(r -> r.parents().isEmpty()).toList();
  }

  /** The revisions with several parents. */
  public List<Revision> merges() {
    return revisions.values().stream().filter(Revision::isMerge).toList();
  }

  /** The direct predecessors of a revision: its parents and the revisions that it depends on. */
  public List<Revision> parents(Revision revision) {
    return predecessors(revision).stream().map(this::get).toList();
  }

  /** The direct successors of a revision. */
  public List<Revision> children(Revision revision) {
    return List.copyOf(children.getOrDefault(revision.id(), List.of()));
  }

  /** All direct and indirect predecessors of a revision, in order, without the revision itself. */
  public List<Revision> ancestors(Revision revision) {
    return ordered(reachable(revision, RevisionGraph::predecessors));
  }

  /** All direct and indirect successors of a revision, in order, without the revision itself. */
  public List<Revision> descendants(Revision revision) {
    return ordered(reachable(revision, this::followers));
  }

  /**
   * Finds the revision that a user names.
   *
   * @param reference an id, a full name, {@code head}, or a unique prefix of an id or a name
   * @throws UnknownRevisionException if there is no such revision or more than one
   */
  public Revision resolve(String reference) {
    return RevisionNames.resolve(this, reference);
  }

  private List<Revision> revisedBy(Revision revision) {
    return children(revision).stream().filter(c -> c.parents().contains(revision.id())).toList();
  }

  private List<Revision> ordered(Set<RevisionId> some) {
    return revisions.values().stream().filter(r -> some.contains(r.id())).toList();
  }

  private Set<RevisionId> reachable(Revision from, Function<Revision, Set<RevisionId>> step) {
    Set<RevisionId> seen = new HashSet<>();
    Deque<RevisionId> open = new ArrayDeque<>(step.apply(from));
    while (!open.isEmpty()) {
      RevisionId next = open.pop();
      if (seen.add(next)) {
        open.addAll(step.apply(get(next)));
      }
    }
    return seen;
  }

  private Set<RevisionId> followers(Revision revision) {
    Set<RevisionId> ids = new LinkedHashSet<>();
    children(revision).forEach(child -> ids.add(child.id()));
    return ids;
  }

  private static Set<RevisionId> predecessors(Revision revision) {
    Set<RevisionId> both = new LinkedHashSet<>(revision.parents());
    both.addAll(revision.dependsOn());
    return both;
  }

  /**
   * Kahn's algorithm; of the revisions that are ready, the one that was found first comes first.
   */
  private static Map<RevisionId, Revision> sorted(Collection<Revision> valid) {
    List<Revision> found = List.copyOf(valid);
    Map<RevisionId, Integer> position = new HashMap<>();
    Map<RevisionId, List<Integer>> followers = new HashMap<>();
    Map<Integer, Integer> unmet = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      position.put(found.get(i).id(), i);
      unmet.put(i, predecessors(found.get(i)).size());
      for (RevisionId before : predecessors(found.get(i))) {
        followers.computeIfAbsent(before, id -> new ArrayList<>()).add(i);
      }
    }
    PriorityQueue<Integer> ready =
        unmet.entrySet().stream()
            .filter(e -> e.getValue() == 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(PriorityQueue::new));
    Map<RevisionId, Revision> ordered = new LinkedHashMap<>();
    while (!ready.isEmpty()) {
      Revision next = found.get(ready.remove());
      ordered.put(next.id(), next);
      for (int follower : followers.getOrDefault(next.id(), List.of())) {
        if (unmet.merge(follower, -1, Integer::sum) == 0) {
          ready.add(follower);
        }
      }
    }
    if (ordered.size() != position.size()) {
      throw new IllegalArgumentException("the revisions have a cycle or a missing parent");
    }
    return ordered;
  }
}
