package org.roundtrip.revision;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the revision that a user means by what was typed. */
final class RevisionNames {

  private RevisionNames() {}

  static Revision resolve(RevisionGraph graph, String asked) {
    if (asked.equals("head")) {
      return onlyHead(graph);
    }
    List<Revision> exact =
        graph.revisions().stream()
            .filter(r -> r.id().value().equals(asked) || r.name().equals(asked))
            .toList();
    if (exact.size() == 1) {
      return exact.get(0);
    }
    List<Revision> begin =
        graph.revisions().stream()
            .filter(r -> r.id().value().startsWith(asked) || r.name().startsWith(asked))
            .toList();
    if (begin.size() == 1) {
      return begin.get(0);
    }
    if (begin.isEmpty()) {
      throw new UnknownRevisionException(
          "Can't locate revision '" + asked + "': the history has none of that id or name.");
    }
    throw new UnknownRevisionException(
        "'" + asked + "' is the beginning of several revisions: " + names(begin) + ".");
  }

  private static Revision onlyHead(RevisionGraph graph) {
    List<Revision> heads = graph.heads();
    if (heads.size() == 1) {
      return heads.get(0);
    }
    throw new UnknownRevisionException(
        heads.isEmpty()
            ? "There is no head: the history is empty."
            : "'head' is not unique: the history has the heads " + names(heads) + ".");
  }

  private static String names(List<Revision> some) {
    return some.stream().limit(5).map(Revision::name).collect(Collectors.joining(", "))
        + (some.size() > 5 ? ", and " + (some.size() - 5) + " more" : "");
  }
}
