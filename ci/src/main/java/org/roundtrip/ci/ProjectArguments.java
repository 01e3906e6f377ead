package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ProjectDetector;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.UnreadableHistoryException;
import org.roundtrip.revision.HistoryProblem;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which folder of migrations a command is about. */
final class ProjectArguments {

  private static final String NATIVE = "native";

  @Parameters(index = "0", paramLabel = "PATH", description = "The folder of migrations.")
  private Path path = Path.of("");

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "The layout of the folder; found by itself where the folder makes it plain.")
  private @Nullable String layout;

  @Option(
      names = "--tool",
      paramLabel = "KEY=VALUE",
      description =
          "How the project's migration tool is run, such as python=.venv/bin/python; can be given"
              + " several times. See docs/tools.md.")
  private Map<String, String> tool = Map.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "What is known about rows and the migration tool; without it roundtrip.toml in the folder"
              + " of migrations or in the one around it.")
  private @Nullable Path config;

  /** The file that the user names, or null. */
  @Nullable Path config() {
    return config;
  }

  /** What the user says about migration tools. */
  ToolSettings tools() {
    return ConfigFile.tools(path, config).with(tool);
  }

  Path path() {
    return path;
  }

  @Nullable String layout() {
    return layout;
  }

  MigrationProject open() {
    return ProjectDetector.open(path, layout, tools());
  }

  /** Opens a project for commands that would do harm on half a history. */
  MigrationProject openSound() {
    MigrationProject project = open();
    for (HistoryProblem problem : project.history().problems()) {
      if (problem.kind().breaksTheHistory()) {
        throw new UnreadableHistoryException(
            problem.location() == null
                ? problem.message()
                : problem.location() + ": " + problem.message());
      }
    }
    return project;
  }

  /** Opens a project of ours; for the others their own tools keep the books. */
  MigrationProject openNative(CommandLine line) {
    MigrationProject project = openSound();
    if (!project.layout().equals(NATIVE)) {
      throw new ParameterException(
          line,
          "'%s' is for the layout %s alone; '%s' is in the layout %s, whose own tool does that."
              .formatted(line.getCommandName(), NATIVE, path, project.layout()));
    }
    return project;
  }
}
