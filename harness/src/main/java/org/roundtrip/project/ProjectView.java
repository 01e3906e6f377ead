package org.roundtrip.project;

import java.util.List;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.revision.History;

/**
 * A project on one engine.
 *
 * @param history the revisions, and the problems of their graph
 * @param migrator upgrades and downgrades databases
 * @param notRun migrations in the folder that the layout cannot run, such as migrations in code
 * @param notices notices for the user about how the project was read, one sentence each
 * @param hasModels whether the project declares models to compare with the migrated schema
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

  /** A view whose revisions can all run, without notices and models. */
  public ProjectView(History history, Migrator migrator) {
    this(history, migrator, List.of(), List.of(), false);
  }
}
