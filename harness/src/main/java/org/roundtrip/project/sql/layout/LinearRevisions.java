package org.roundtrip.project.sql.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.sql.LayoutContents;
import org.roundtrip.project.sql.RevisionScripts;
import org.roundtrip.project.sql.ScriptSource;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionId;
import org.roundtrip.revision.SourceLocation;

/**
 * Collects the revisions of a layout without branches. A revision with a duplicate version is
 * reported as a problem but stays in the history under its name, because later ones may depend on
 * it.
 */
final class LinearRevisions {

  private final List<RevisionScripts> entries = new ArrayList<>();
  private final List<HistoryProblem> problems = new ArrayList<>();
  private final Map<RevisionId, Revision> byId = new HashMap<>();
  private List<RevisionId> before = List.of();

  /** Adds the next revision. */
  void add(
      String id,
      String name,
      String title,
      SourceLocation location,
      Map<Engine, ScriptSource> upgrade,
      Map<Engine, ScriptSource> downgrade) {
    add(id, name, title, List.of(), location, upgrade, downgrade);
  }

  void add(
      String id,
      String name,
      String title,
      List<RevisionId> dependsOn,
      SourceLocation location,
      Map<Engine, ScriptSource> upgrade,
      Map<Engine, ScriptSource> downgrade) {
    RevisionId version = new RevisionId(id);
    Revision first = byId.get(version);
    RevisionId own = first == null ? version : new RevisionId(name);
    Revision revision = new Revision(own, name, title, before, dependsOn, List.of(), location);
    if (first == null) {
      byId.put(version, revision);
    } else {
      problems.add(HistoryProblem.duplicateId(version, first, revision));
    }
    before = List.of(own);
    entries.add(new RevisionScripts(revision, upgrade, downgrade));
  }

  /** A revision that cannot run, in its place after those that were added. */
  NotRun notRun(String id, String name, String title, SourceLocation location, String reason) {
    Revision revision =
        new Revision(new RevisionId(id), name, title, before, List.of(), List.of(), location);
    return new NotRun(name, reason, byId.containsKey(revision.id()) ? null : revision);
  }

  LayoutContents contents() {
    return contents(List.of());
  }

  LayoutContents contents(List<NotRun> notRun) {
    return new LayoutContents(entries, problems, notRun, Optional.empty());
  }

  /** Replaces the separators in a file name by blanks. */
  static String words(String name) {
    return name.replaceAll("[_\\-\\s]+", " ").strip();
  }
}
