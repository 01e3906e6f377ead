package org.roundtrip.verify;

import java.util.List;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/**
 * What a report needs to know of the project.
 *
 * @param revisions the length of the history; of the longest one if engines differ
 * @param history every revision on any engine
 * @param everyEngine whether the run includes each engine that the project is written for
 */
record ProjectContents(
    String layout,
    int revisions,
    List<Revision> history,
    boolean everyEngine,
    boolean hasModels,
    EngineTrial trial) {

  ProjectContents {
    history = List.copyOf(history);
  }

  static ProjectContents of(MigrationProject project, EngineViews views, Settings settings) {
    return new ProjectContents(
        project.layout(),
        views.graphs().stream().mapToInt(graph -> graph.size()).max().orElse(0),
        views.graphs().stream().flatMap(graph -> graph.revisions().stream()).distinct().toList(),
        settings.engines().isEmpty() || settings.engines().containsAll(project.engines()),
        project.hasModels(),
        new EngineTrial(settings.engines().isEmpty() && project.choice().assumed()));
  }
}
