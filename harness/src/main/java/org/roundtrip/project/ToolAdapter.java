package org.roundtrip.project;

import java.nio.file.Path;

/** Opens the projects of one migration tool, which is then run itself. */
public interface ToolAdapter {

  /** The layout's name, as {@code --layout} takes it, and the section of {@code roundtrip.toml}. */
  String name();

  /** Whether a folder is, beyond doubt, a project of the tool that can be run here. */
  boolean recognises(Path path, ToolSettings settings);

  /**
   * Reads a project.
   *
   * @throws UnreadableHistoryException when it cannot be read, or the tool is not to be had
   */
  MigrationProject open(Path path, ToolOptions options);
}
