package org.roundtrip.ci;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.project.ToolSettings;
import picocli.CommandLine.Option;

/** The options for the migration tool; they override the config file. */
final class ToolArguments {

  @Option(
      names = "--tool",
      paramLabel = "KEY=VALUE",
      description =
          "How to run the project's migration tool, such as python=.venv/bin/python; repeatable. See docs/tools.md.")
  private Map<String, String> options = Map.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "File that declares facts about rows and the migration tool. Default: roundtrip.toml in the migrations folder or its parent.")
  private @Nullable Path config;

  /** The config file that the user specified, or null. */
  @Nullable Path config() {
    return config;
  }

  /** The settings of the migration tool. */
  ToolSettings settings(Path project) {
    return ConfigFile.tools(project, config).with(options);
  }
}
