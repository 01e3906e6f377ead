package org.roundtrip.rowtest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnknownRevisionException;

/**
 * The declarations about the revisions of a history.
 *
 * @param byRevision the declarations by revision, in the order of the configuration
 */
public record Declarations(Map<RevisionId, RevisionDeclaration> byRevision) {

  /** No declarations. */
  public static final Declarations NOTHING = new Declarations(Map.of());

  /**
   * Resolves the declared revisions.
   *
   * @throws WrongDeclarationException if a revision does not exist, or has two declarations
   */
  public static Declarations of(RevisionGraph graph, List<RevisionDeclaration> all) {
    Map<RevisionId, RevisionDeclaration> found = new LinkedHashMap<>();
    for (RevisionDeclaration declaration : all) {
      Revision revision = resolve(graph, declaration);
      if (found.put(revision.id(), declaration) != null) {
        throw declaration.wrong(
            "'%s' is %s, which already has a declaration. Merge the two declarations.",
            declaration.revision(), revision.name());
      }
    }
    return new Declarations(found);
  }

  /** The files that run in place of upgrades. */
  public Map<RevisionId, Path> upgrades() {
    Map<RevisionId, Path> files = new LinkedHashMap<>();
    byRevision.forEach(
        (id, declaration) -> {
          if (declaration.upgrade() != null) {
            files.put(id, declaration.upgrade());
          }
        });
    return files;
  }

  RevisionDeclaration of(Revision revision) {
    RevisionDeclaration declaration = byRevision.get(revision.id());
    return declaration == null ? RevisionDeclaration.none(revision.name()) : declaration;
  }

  private static Revision resolve(RevisionGraph graph, RevisionDeclaration declaration) {
    try {
      return graph.resolve(declaration.revision());
    } catch (UnknownRevisionException e) {
      throw declaration.wrong("a declaration names an unknown revision. %s", e.getMessage());
    }
  }
}
