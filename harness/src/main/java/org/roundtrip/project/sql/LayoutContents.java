package org.roundtrip.project.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.revision.HistoryProblem;

/**
 * The revisions that a layout found in a folder.
 *
 * @param entries the revisions with their scripts, in the tool's own order
 * @param problems problems that only the layout can see, such as duplicate versions
 * @param notRun migrations that Roundtrip cannot run
 * @param engines the engines that the project names; null to guess them from the scripts
 */
public record LayoutContents(
    List<RevisionScripts> entries,
    List<HistoryProblem> problems,
    List<NotRun> notRun,
    @Nullable Set<Engine> engines) {

  public LayoutContents {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
    notRun = List.copyOf(notRun);
  }

  public LayoutContents forEngines(Set<Engine> named) {
    return new LayoutContents(entries, problems, notRun, named);
  }
}
