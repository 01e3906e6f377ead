package org.roundtrip.ci;

import java.util.stream.Collectors;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;

/** One revision in one line, as the users of Alembic know it. */
final class RevisionLine {

  private RevisionLine() {}

  /** Such as {@code 99b3ff7741d5 -> 27c6a1d0e2b4 (head), add status to users}. */
  static String withParents(RevisionGraph graph, Revision revision) {
    return parents(revision) + " -> " + alone(graph, revision);
  }

  /** Such as {@code 27c6a1d0e2b4 (head), add status to users}. */
  static String alone(RevisionGraph graph, Revision revision) {
    StringBuilder line = new StringBuilder(revision.id().value());
    revision.branches().forEach(branch -> line.append(" (").append(branch).append(')'));
    if (graph.heads().contains(revision)) {
      line.append(" (head)");
    }
    if (graph.children(revision).stream().filter(r -> r.parents().contains(revision.id())).count()
        > 1) {
      line.append(" (branchpoint)");
    }
    if (revision.isMerge()) {
      line.append(" (mergepoint)");
    }
    return revision.title().isEmpty() ? line.toString() : line + ", " + revision.title();
  }

  /** Such as {@code 27c6a1d0e2b4, 5f00}, or {@code <base>}. */
  static String parents(Revision revision) {
    return revision.parents().isEmpty()
        ? "<base>"
        : revision.parents().stream().map(RevisionId::value).collect(Collectors.joining(", "));
  }
}
