package org.roundtrip.project.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.revision.HistoryProblem;

/**
 * What a layout found in a folder.
 *
 * @param entries in the tool's own order
 * @param problems what the layout saw that the revisions themselves do not show
 * @param engines the engines that the project names itself, or null when its texts have to tell
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
