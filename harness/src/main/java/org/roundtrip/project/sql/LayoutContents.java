package org.roundtrip.project.sql;

import java.util.List;
import java.util.Optional;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.revision.HistoryProblem;

/**
 * The revisions that a layout found in a folder.
 *
 * @param entries the revisions with their scripts, in the tool's own order
 * @param problems problems that only the layout can see, such as duplicate versions
 * @param notRun migrations that Roundtrip cannot run
 * @param choice the engines that a setting of the project names
 */
public record LayoutContents(
    List<RevisionScripts> entries,
    List<HistoryProblem> problems,
    List<NotRun> notRun,
    Optional<EngineChoice> choice) {

  public LayoutContents {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
    notRun = List.copyOf(notRun);
  }

  public LayoutContents with(EngineChoice named) {
    return new LayoutContents(entries, problems, notRun, Optional.of(named));
  }
}
