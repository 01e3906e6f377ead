package org.roundtrip.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.sql.SqlLayouts;

/** Opens a folder of migrations in the layout that it is in. */
public final class ProjectDetector {

  private ProjectDetector() {}

  /**
   * Reads a project.
   *
   * @param layout the layout's name, or null to find it from the folder
   * @throws UnreadableHistoryException when the folder cannot be read as a history
   */
  public static MigrationProject open(Path path, @Nullable String layout) {
    return SqlLayouts.open(path, layout);
  }
}
