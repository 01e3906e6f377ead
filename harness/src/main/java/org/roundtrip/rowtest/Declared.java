package org.roundtrip.rowtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnknownRevisionException;

/**
 * What was declared about the revisions of a history.
 *
 * @param byRevision in the order in which it was said
 */
public record Declared(Map<RevisionId, Knowledge> byRevision) {

  /** Nothing was. */
  public static final Declared NOTHING = new Declared(Map.of());

  /**
   * Finds the revisions that are meant.
   *
   * @throws WrongDeclarationException when there is none, or one is meant twice
   */
  public static Declared of(RevisionGraph graph, List<Knowledge> all) {
    Map<RevisionId, Knowledge> found = new LinkedHashMap<>();
    for (Knowledge knowledge : all) {
      Revision revision = resolve(graph, knowledge);
      if (found.put(revision.id(), knowledge) != null) {
        throw knowledge.wrong(
            "'%s' is %s, of which something is declared already; write both in one place.",
            knowledge.revision(), revision.name());
      }
    }
    return new Declared(found);
  }

  Knowledge about(Revision revision) {
    Knowledge knowledge = byRevision.get(revision.id());
    return knowledge == null ? Knowledge.none(revision.name()) : knowledge;
  }

  private static Revision resolve(RevisionGraph graph, Knowledge knowledge) {
    try {
      return graph.resolve(knowledge.revision());
    } catch (UnknownRevisionException e) {
      throw knowledge.wrong(
          "something is declared of a revision that is not there. %s", e.getMessage());
    }
  }
}
