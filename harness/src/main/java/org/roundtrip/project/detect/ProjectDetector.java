package org.roundtrip.project.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.alembic.AlembicAdapter;
import org.roundtrip.project.command.CommandAdapter;
import org.roundtrip.project.flyway.FlywayAdapter;
import org.roundtrip.project.liquibase.LiquibaseAdapter;
import org.roundtrip.project.mybatis.MyBatisAdapter;
import org.roundtrip.project.sql.layout.SqlLayouts;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.NearestName;

/** Detects the layout of a folder of migrations and opens it. */
public final class ProjectDetector {

  private static final List<ToolAdapter> TOOLS =
      List.of(
          new CommandAdapter(),
          new AlembicAdapter(),
          new FlywayAdapter(),
          new LiquibaseAdapter(),
          new MyBatisAdapter());

  private ProjectDetector() {}

  /** The names of the supported tools. */
  public static List<String> tools() {
    return TOOLS.stream().map(ToolAdapter::name).toList();
  }

  /** The names of all layouts: those of the tools, then those of plain SQL. */
  public static List<String> layouts() {
    return Stream.of(tools(), SqlLayouts.names()).flatMap(List::stream).toList();
  }

  /** Like {@link #open(Path, String, ToolSettings)} without settings for tools. */
  public static MigrationProject open(Path path, @Nullable String layout) {
    return open(path, layout, ToolSettings.none());
  }

  /**
   * Reads a project. The caller must close it.
   *
   * @param layout the layout's name, or null to detect it
   * @param settings the user's settings for migration tools
   * @throws UnreadableHistoryException if the folder cannot be read as a history
   */
  public static MigrationProject open(Path path, @Nullable String layout, ToolSettings settings) {
    if (layout != null && !layouts().contains(layout)) {
      throw new UnreadableHistoryException(unknown(layout));
    }
    Predicate<ToolAdapter> chosen =
        layout == null
            ? tool -> tool.recognises(path, settings)
            : tool -> tool.name().equals(layout);
    Optional<ToolAdapter> tool = TOOLS.stream().filter(chosen).findFirst();
    return tool.isPresent()
        ? tool.get().open(path, settings.of(tool.get().name()))
        : plain(path, layout);
  }

  private static String unknown(String layout) {
    return "There is no layout '%s'; the layouts are %s.%s"
        .formatted(layout, String.join(", ", layouts()), NearestName.question(layout, layouts()));
  }

  private static MigrationProject plain(Path path, @Nullable String layout) {
    MigrationProject project = SqlLayouts.open(path, layout);
    List<String> notices =
        layout == null
            ? TOOLS.stream().flatMap(tool -> tool.instead(project.layout()).stream()).toList()
            : List.of();
    return project.withNotices(notices);
  }
}
