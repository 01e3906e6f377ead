package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.project.ToolSettings;
import picocli.CommandLine.Option;

/** How the project's migration tool is run; what is said here wins over the file. */
final class ToolArguments {

  @Option(
      names = "--tool",
      paramLabel = "KEY=VALUE",
      description =
          "How to run the project's migration tool, such as python=.venv/bin/python; repeatable. See docs/tools.md.")
  private Map<String, String> said = Map.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "File that declares facts about rows and the migration tool. Default: roundtrip.toml in the migrations folder or its parent.")
  private @Nullable Path config;

  /** The file that the user names, or null. */
  @Nullable Path config() {
    return config;
  }

  /** What the user says about migration tools. */
  ToolSettings settings(Path project) {
    return ConfigFile.tools(project, config).with(said);
  }
}
