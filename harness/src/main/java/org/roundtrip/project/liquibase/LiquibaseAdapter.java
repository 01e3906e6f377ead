package org.roundtrip.project.liquibase;

import java.nio.file.Path;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;

/** Opens Liquibase changelogs. Does not depend on the library, which may be missing. */
public final class LiquibaseAdapter implements ToolAdapter {

  /** The layout's name. */
  static final String NAME = "liquibase";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Path path, ToolSettings settings) {
    return settings.mentions(NAME) || ChangelogFinder.isPlain(path, settings.of(NAME));
  }

  @Override
  public MigrationProject open(Path path, ToolOptions options) {
    ChangelogLocation place = ChangelogFinder.find(path, options);
    requireLibrary(path);
    return new MigrationProject(place.path(), NAME, LiquibaseViews.open(place));
  }

  private static void requireLibrary(Path path) {
    try {
      Class.forName("liquibase.Scope", false, LiquibaseAdapter.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new ToolMissingException(
          "'"
              + path
              + "' is a Liquibase project, but Liquibase is not on the class path; add"
              + " org.liquibase:liquibase-core, 4.20 or newer.",
          e);
    }
  }
}
