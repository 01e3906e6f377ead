package org.roundtrip.revision;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the revision that matches a user's input. */
final class RevisionNames {

  private RevisionNames() {}

  static Revision resolve(RevisionGraph graph, String input) {
    if (input.equals("head")) {
      return onlyHead(graph);
    }
    List<Revision> exact =
        graph.revisions().stream()
            .filter(r -> r.id().value().equals(input) || r.name().equals(input))
            .toList();
    if (exact.size() == 1) {
      return exact.get(0);
    }
    List<Revision> matches =
        graph.revisions().stream()
            .filter(r -> r.id().value().startsWith(input) || r.name().startsWith(input))
            .toList();
    if (matches.size() == 1) {
      return matches.get(0);
    }
    if (matches.isEmpty()) {
      throw new UnknownRevisionException(
          "Can't locate revision '"
              + input
              + "': the history contains no revision with that id or name.");
    }
    throw new UnknownRevisionException(
        "'" + input + "' matches several revisions: " + names(matches) + ".");
  }

  private static Revision onlyHead(RevisionGraph graph) {
    List<Revision> heads = graph.heads();
    if (heads.size() == 1) {
      return heads.get(0);
    }
    throw new UnknownRevisionException(
        heads.isEmpty()
            ? "There is no head: the history is empty."
            : "'head' is ambiguous: the history has the heads " + names(heads) + ".");
  }

  private static String names(List<Revision> some) {
    return some.stream().limit(5).map(Revision::name).collect(Collectors.joining(", "))
        + (some.size() > 5 ? ", and " + (some.size() - 5) + " more" : "");
  }
}
