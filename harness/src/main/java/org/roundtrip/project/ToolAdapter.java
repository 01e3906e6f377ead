package org.roundtrip.project;

import java.nio.file.Path;
import java.util.Optional;
import org.roundtrip.revision.UnreadableHistoryException;

/** Opens the projects of one migration tool, which is then run itself. */
public interface ToolAdapter {

  /** The layout's name, as {@code --layout} takes it, and the section of {@code roundtrip.toml}. */
  String name();

  /** Whether a folder is, beyond doubt, a project of the tool that can be run here. */
  boolean recognises(Path path, ToolSettings settings);

  /**
   * What to tell the user where a folder of the tool is read in a layout of plain SQL, because the
   * tool is not to be had; empty where the layout is not the tool's.
   */
  default Optional<String> instead(String layout) {
    return Optional.empty();
  }

  /**
   * Reads a project.
   *
   * @throws UnreadableHistoryException when it cannot be read, or the tool is not to be had
   */
  MigrationProject open(Path path, ToolOptions options);
}
