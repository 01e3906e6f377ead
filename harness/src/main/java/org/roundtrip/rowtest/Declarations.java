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
    for (RevisionDeclaration declaration : all) {
      Revision revision = resolve(graph, declaration);
      if (found.put(revision.id(), declaration) != null) {
        throw declaration.wrong(
            "'%s' is %s, of which something is declared already; write both in one place.",
            declaration.revision(), revision.name());
      }
    }
    return new Declarations(found);
  }

  RevisionDeclaration of(Revision revision) {
    RevisionDeclaration declaration = byRevision.get(revision.id());
    return declaration == null ? RevisionDeclaration.none(revision.name()) : declaration;
  }

  private static Revision resolve(RevisionGraph graph, RevisionDeclaration declaration) {
    try {
      return graph.resolve(declaration.revision());
    } catch (UnknownRevisionException e) {
      throw declaration.wrong(
          "something is declared of a revision that is not there. %s", e.getMessage());
    }
  }
}
