package org.roundtrip.revision;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Heads that the author keeps apart, rather than two revisions that were created at the same time:
 * each has a branch label of its own, or they share no revision and no folder.
 */
final class SeparateHeads {

  private final RevisionGraph graph;

  SeparateHeads(RevisionGraph graph) {
    this.graph = graph;
  }

  /** Whether this is true of all heads of the graph. */
  boolean areAll() {
    List<Set<Revision>> lines = graph.heads().stream().map(this::line).toList();
    return lines.stream()
        .allMatch(one -> lines.stream().allMatch(other -> one == other || areApart(one, other)));
  }

  private Set<Revision> line(Revision head) {
    Set<Revision> line = new HashSet<>();
    add(head, line);
    return line;
  }

  private void add(Revision revision, Set<Revision> line) {
    if (line.add(revision)) {
      revision.parents().forEach(parent -> add(graph.get(parent), line));
    }
  }

  private static boolean areApart(Set<Revision> one, Set<Revision> other) {
    boolean labeled = !labels(other).containsAll(labels(one));
    return labeled || Collections.disjoint(one, other) && haveOwnFolders(one, other);
  }

  private static Set<String> labels(Set<Revision> line) {
    return line.stream().flatMap(r -> r.branches().stream()).collect(Collectors.toSet());
  }

  private static boolean haveOwnFolders(Set<Revision> one, Set<Revision> other) {
    return folders(one).size() == 1
        && folders(other).size() == 1
        && Collections.disjoint(folders(one), folders(other));
  }

  private static Set<Path> folders(Set<Revision> line) {
    return line.stream()
        .map(revision -> revision.location().file().getParent())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
