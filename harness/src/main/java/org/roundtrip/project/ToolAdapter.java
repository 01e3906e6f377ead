package org.roundtrip.project;

import java.nio.file.Path;
import java.util.Optional;
import org.roundtrip.revision.UnreadableHistoryException;

/** Opens the projects of one migration tool, whose migrations the tool itself then runs. */
public interface ToolAdapter {

  /**
   * The layout's name, as {@code --layout} takes it, and the tool's section in the configuration.
   */
  String name();

  /** Whether a folder is unambiguously a project of the tool and the tool is available. */
  boolean recognises(Path path, ToolSettings settings);

  /**
   * A notice for the user if a folder of the tool is read as plain SQL because the tool is not
   * available; empty if the layout is not the tool's.
   */
  default Optional<String> instead(String layout) {
    return Optional.empty();
  }

  /**
   * Reads a project.
   *
   * @throws UnreadableHistoryException if the project cannot be read or the tool is not available
   */
  MigrationProject open(Path path, ToolOptions options);
}
