package org.roundtrip.verify;

import java.util.List;
import java.util.Set;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/**
 * What a report needs to know of the project.
 *
 * @param revisions the length of the history; of the longest one if engines differ
 * @param history every revision on any engine
 * @param engines the engines that the project is verified on if the user names none
 */
record ProjectContents(
    String layout,
    int revisions,
    List<Revision> history,
    Set<Engine> engines,
    boolean hasModels,
    EngineTrial trial) {

  static ProjectContents of(MigrationProject project, EngineViews views, Settings settings) {
    return new ProjectContents(
        project.layout(),
        views.graphs().stream().mapToInt(graph -> graph.size()).max().orElse(0),
        views.graphs().stream().flatMap(graph -> graph.revisions().stream()).distinct().toList(),
        Set.copyOf(project.engines()),
        project.hasModels(),
        new EngineTrial(settings.engines().isEmpty() && project.choice().assumed()));
  }
}
