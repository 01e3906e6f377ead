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
public record Declarations(Map<RevisionId, RevisionDeclaration> byRevision) {

  /** Nothing was. */
  public static final Declarations NOTHING = new Declarations(Map.of());

  /**
   * Finds the revisions that are meant.
   *
   * @throws WrongDeclarationException when there is none, or one is meant twice
   */
  public static Declarations of(RevisionGraph graph, List<RevisionDeclaration> all) {
    Map<RevisionId, RevisionDeclaration> found = new LinkedHashMap<>();
    for (RevisionDeclaration knowledge : all) {
      Revision revision = resolve(graph, knowledge);
      if (found.put(revision.id(), knowledge) != null) {
        throw knowledge.wrong(
            "'%s' is %s, of which something is declared already; write both in one place.",
            knowledge.revision(), revision.name());
      }
    }
    return new Declarations(found);
  }

  RevisionDeclaration about(Revision revision) {
    RevisionDeclaration knowledge = byRevision.get(revision.id());
    return knowledge == null ? RevisionDeclaration.none(revision.name()) : knowledge;
  }

  private static Revision resolve(RevisionGraph graph, RevisionDeclaration knowledge) {
    try {
      return graph.resolve(knowledge.revision());
    } catch (UnknownRevisionException e) {
      throw knowledge.wrong(
          "something is declared of a revision that is not there. %s", e.getMessage());
    }
  }
}
