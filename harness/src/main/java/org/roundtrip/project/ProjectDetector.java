package org.roundtrip.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.liquibase.LiquibaseAdapter;
import org.roundtrip.project.sql.SqlLayouts;

/** Opens a folder of migrations in the layout that it is in. */
public final class ProjectDetector {

  private static final List<ToolAdapter> TOOLS = List.of(new LiquibaseAdapter());

  private ProjectDetector() {}

  /** Like {@link #open(Path, String, ToolSettings)}, for a user who says nothing about tools. */
  public static MigrationProject open(Path path, @Nullable String layout) {
    return open(path, layout, ToolSettings.none());
  }

  /**
   * Reads a project. Whoever asks for it closes it.
   *
   * @param layout the layout's name, or null to find it from the folder
   * @param settings what the user says about tools
   * @throws UnreadableHistoryException when the folder cannot be read as a history
   */
  public static MigrationProject open(Path path, @Nullable String layout, ToolSettings settings) {
    Predicate<ToolAdapter> chosen =
        layout == null
            ? tool -> tool.recognises(path, settings)
            : tool -> tool.name().equals(layout);
    Optional<ToolAdapter> tool = TOOLS.stream().filter(chosen).findFirst();
    return tool.isPresent()
        ? tool.get().open(path, settings.of(tool.get().name()))
        : SqlLayouts.open(path, layout);
  }
}
