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
 * The revisions of a history and how they follow one another. Immutable; free of cycles, duplicates
 * and missing parents. Branches and merges stay what they are: the list is one order among several.
 */
public final class RevisionGraph {

  private final Map<RevisionId, Revision> revisions;
  private final Map<RevisionId, List<Revision>> children;

  RevisionGraph(Collection<Revision> sound) {
    this.revisions = inOrder(sound);
    this.children = new HashMap<>();
    for (Revision revision : revisions.values()) {
      for (RevisionId before : precedents(revision)) {
        children.computeIfAbsent(before, id -> new ArrayList<>()).add(revision);
      }
    }
  }

  /** All revisions, each after everything that it needs. */
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
   * @throws UnknownRevisionException when there is none
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

  /** The revisions that no other revises. */
  public List<Revision> heads() {
    return revisions.values().stream().filter(r -> revisedBy(r).isEmpty()).toList();
  }

  /** The revisions that revise nothing. */
  public List<Revision> bases() {
    return revisions.values().stream().filter(r -> r.parents().isEmpty()).toList();
  }

  /** The revisions that several branches meet in. */
  public List<Revision> merges() {
    return revisions.values().stream().filter(Revision::isMerge).toList();
  }

  /** The revisions that must be there just before this one: its parents and what it depends on. */
  public List<Revision> parents(Revision revision) {
    return precedents(revision).stream().map(this::get).toList();
  }

  /** The revisions that need this one to be there just before them. */
  public List<Revision> children(Revision revision) {
    return List.copyOf(children.getOrDefault(revision.id(), List.of()));
  }

  /** Everything that must be there before this revision, in order, itself left out. */
  public List<Revision> ancestors(Revision revision) {
    return ordered(reach(revision, RevisionGraph::precedents));
  }

  /** Everything that needs this revision, in order, itself left out. */
  public List<Revision> descendants(Revision revision) {
    return ordered(reach(revision, this::followers));
  }

  /**
   * The one revision that a user means.
   *
   * @param asked an id, a full name, {@code head}, or the unique beginning of an id or a name
   * @throws UnknownRevisionException when there is none or more than one
   */
  public Revision resolve(String asked) {
    return RevisionNames.resolve(this, asked);
  }

  private List<Revision> revisedBy(Revision revision) {
    return children(revision).stream().filter(c -> c.parents().contains(revision.id())).toList();
  }

  private List<Revision> ordered(Set<RevisionId> some) {
    return revisions.values().stream().filter(r -> some.contains(r.id())).toList();
  }

  private Set<RevisionId> reach(Revision from, Function<Revision, Set<RevisionId>> step) {
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

  private static Set<RevisionId> precedents(Revision revision) {
    Set<RevisionId> both = new LinkedHashSet<>(revision.parents());
    both.addAll(revision.dependsOn());
    return both;
  }

  /** Kahn's algorithm; among revisions that are free the one that was found first goes first. */
  private static Map<RevisionId, Revision> inOrder(Collection<Revision> sound) {
    List<Revision> found = List.copyOf(sound);
    Map<RevisionId, Integer> place = new HashMap<>();
    Map<RevisionId, List<Integer>> followers = new HashMap<>();
    Map<Integer, Integer> waiting = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      place.put(found.get(i).id(), i);
      waiting.put(i, precedents(found.get(i)).size());
      for (RevisionId before : precedents(found.get(i))) {
        followers.computeIfAbsent(before, id -> new ArrayList<>()).add(i);
      }
    }
    PriorityQueue<Integer> free =
        waiting.entrySet().stream()
            .filter(e -> e.getValue() == 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(PriorityQueue::new));
    Map<RevisionId, Revision> ordered = new LinkedHashMap<>();
    while (!free.isEmpty()) {
      Revision next = found.get(free.remove());
      ordered.put(next.id(), next);
      for (int follower : followers.getOrDefault(next.id(), List.of())) {
        if (waiting.merge(follower, -1, Integer::sum) == 0) {
          free.add(follower);
        }
      }
    }
    if (ordered.size() != place.size()) {
      throw new IllegalArgumentException("the revisions have a cycle or a missing parent");
    }
    return ordered;
  }
}
