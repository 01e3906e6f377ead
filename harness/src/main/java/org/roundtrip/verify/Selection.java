package org.roundtrip.verify;

import java.util.LinkedHashSet;
import java.util.Set;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Finds the revisions that the settings select. */
public final class Selection {

  private Selection() {}

  /**
   * The ids of the revisions to test.
   *
   * @throws org.roundtrip.revision.UnknownRevisionException if the settings name a revision that
   *     does not exist
   * @throws UnreadableHistoryException if no revision is selected
   */
  public static Set<RevisionId> of(RevisionGraph graph, Settings settings) {
    Set<RevisionId> selected = new LinkedHashSet<>();
    graph.revisions().forEach(revision -> selected.add(revision.id()));
    if (!settings.revisions().isEmpty()) {
      Set<RevisionId> named = new LinkedHashSet<>();
      settings.revisions().forEach(name -> named.add(graph.resolve(name).id()));
      selected.retainAll(named);
    }
    if (settings.from() != null) {
      Revision first = graph.resolve(settings.from());
      Set<RevisionId> after = ids(graph.descendants(first), first);
      selected.retainAll(after);
    }
    if (settings.to() != null) {
      Revision last = graph.resolve(settings.to());
      selected.retainAll(ids(graph.ancestors(last), last));
    }
    if (selected.isEmpty() && graph.size() > 0) {
      throw new UnreadableHistoryException(
          Advice.of(
              "No revision is left to verify: {}, {} and {} exclude one another."
                  + " 'roundtrip history' shows the order.",
              Setting.REVISION.bare(),
              Setting.FROM.bare(),
              Setting.TO.bare()));
    }
    return selected;
  }

  private static Set<RevisionId> ids(Iterable<Revision> some, Revision one) {
    Set<RevisionId> ids = new LinkedHashSet<>();
    some.forEach(revision -> ids.add(revision.id()));
    ids.add(one.id());
    return ids;
  }
}
