package org.roundtrip.project.alembic;

import java.nio.file.Path;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;

/** Opens projects with an {@code alembic.ini} or a {@code [tool.alembic]} in pyproject.toml. */
public final class AlembicAdapter implements ToolAdapter {

  /** The layout's name. */
  public static final String NAME = "alembic";

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
    return new AlembicProject(path, AlembicSettings.of(path, options));
  }
}
