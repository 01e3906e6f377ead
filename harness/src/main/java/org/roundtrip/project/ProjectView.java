package org.roundtrip.project;

import java.util.List;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.revision.History;

/**
 * A project as it is on one engine.
 *
 * @param history the revisions and what is wrong with them
 * @param migrator what moves a database
 * @param notRun what the folder has and the layout cannot run, such as migrations in code
 * @param notices what the user should know about how the project was read, a sentence each
 * @param hasModels whether the project declares models that its migrations have to lead to
 */
public record ProjectView(
    History history,
    Migrator migrator,
    List<NotRun> notRun,
    List<String> notices,
    boolean hasModels) {

  /** Copies the lists. */
  public ProjectView {
    notRun = List.copyOf(notRun);
    notices = List.copyOf(notices);
  }

  /** A view of revisions that can all be run, with nothing to say about them. */
  public ProjectView(History history, Migrator migrator) {
    this(history, migrator, List.of(), List.of(), false);
  }
}
