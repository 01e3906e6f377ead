package org.roundtrip.project.alembic;

import java.nio.file.Path;
import org.roundtrip.database.OptionalLibrary;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;

/** Opens projects with an {@code alembic.ini} or a {@code [tool.alembic]} in pyproject.toml. */
public final class AlembicAdapter implements ToolAdapter {

  /** The layout's name. */
  public static final String NAME = "alembic";

  private static final OptionalLibrary JSON =
      new OptionalLibrary("tools.jackson.databind.JsonNode", "tools.jackson.core:jackson-databind");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Path path, ToolSettings settings) {
    return settings.mentions(NAME) || ConfigFiles.find(path).isPresent();
  }

  @Override
  public MigrationProject open(Path path, ToolOptions options) {
    if (!JSON.present()) {
      throw new ToolMissingException(
          "Alembic projects need %s, which is not on the class path; add it to the build."
              .formatted(JSON.artifact()));
    }
    return new MigrationProject(
        path, NAME, new AlembicViews(path, AlembicSettings.of(path, options)));
  }
}
