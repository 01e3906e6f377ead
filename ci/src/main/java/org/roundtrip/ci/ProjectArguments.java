package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.detect.ProjectDetector;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.UnreadableHistoryException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which folder of migrations a command is about. */
final class ProjectArguments {

  private static final String NATIVE = "native";

  @Parameters(index = "0", paramLabel = "PATH", description = "The migrations folder.")
  private Path path = Path.of("");

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      completionCandidates = Layouts.class,
      description = "Layout of the folder; detected automatically when unambiguous.")
  private @Nullable String layout;

  /** The names of layouts, for completion. */
  static final class Layouts implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return ProjectDetector.layouts().iterator();
    }
  }

  Path path() {
    return path;
  }

  @Nullable String layout() {
    return layout;
  }

  /**
   * Opens a project for commands that would do harm on half a history.
   *
   * @param tools how the project's migration tool is run
   */
  MigrationProject openSound(ToolSettings tools) {
    return sound(ProjectDetector.open(path, layout, tools));
  }

  private static MigrationProject sound(MigrationProject project) {
    for (HistoryProblem problem : project.history().problems()) {
      if (problem.kind().excludesRevisions()) {
        project.close();
        throw new UnreadableHistoryException(
            problem.location() == null
                ? problem.message()
                : problem.location() + ": " + problem.message());
      }
    }
    return project;
  }

  /**
   * Opens a project in the native layout. Other layouts have a tool that keeps the migration
   * history.
   */
  MigrationProject openNative(CommandLine line) {
    MigrationProject project = ProjectDetector.open(path, layout);
    if (!project.layout().equals(NATIVE)) {
      project.close();
      throw new ParameterException(
          line,
          "'%s' supports only the layout %s; '%s' has the layout %s. Use the tool of that layout."
              .formatted(line.getCommandName(), NATIVE, path, project.layout()));
    }
    return sound(project);
  }
}
