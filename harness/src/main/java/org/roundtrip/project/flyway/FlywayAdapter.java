package org.roundtrip.project.flyway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ToolAdapter;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.project.ToolOptions;
import org.roundtrip.project.ToolSettings;
import org.roundtrip.project.sql.layout.SqlLayouts;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.setting.Advice;
import org.roundtrip.setting.Setting;

/** Opens folders of Flyway scripts, Spring Boot projects and folders with Flyway's settings. */
public final class FlywayAdapter implements ToolAdapter {

  /** The adapter's name. */
  static final String NAME = "flyway";

  private static final String PLAIN = "flyway-sql";
  private static final String CORE = "org.flywaydb:flyway-core";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean recognises(Path path, ToolSettings settings) {
    if (!Files.isDirectory(path) || !isAvailable("org.flywaydb.core.Flyway")) {
      return false;
    }
    Optional<String> plain = SqlLayouts.detected(path);
    return plain.isPresent()
        ? plain.get().equals(PLAIN)
        : FlywaySetup.isProject(path) || settings.of(NAME).values().containsKey("locations");
  }

  @Override
  public Optional<String> instead(String layout) {
    return layout.equals(PLAIN) && !isAvailable("org.flywaydb.core.Flyway")
        ? Optional.of(
            "Flyway is not on the class path, so its files were read as plain SQL. To run the tool"
                + " itself, add "
                + CORE
                + " (from Flyway 10 on also "
                + modules()
                + ").")
        : Optional.empty();
  }

  @Override
  public MigrationProject open(Path path, ToolOptions options) {
    if (!Files.isDirectory(path)) {
      throw new UnreadableHistoryException(
          "'" + path + "' is not a folder; name the folder that contains the migrations.");
    }
    if (!isAvailable("org.flywaydb.core.Flyway")) {
      throw new ToolMissingException(
          Advice.of(
              "Flyway is not on the class path; add {}, or use {} to read its files as plain SQL.",
              CORE,
              Setting.LAYOUT.to("flyway-sql")));
    }
    return new MigrationProject(path, NAME, new FlywayViews(FlywaySetup.read(path, options)));
  }

  /**
   * Checks that Flyway supports an engine.
   *
   * @throws ToolMissingException if the module for the engine is not on the class path
   */
  static void require(Engine engine) {
    FlywaySupport support = engine.part(FlywaySupport.class);
    if (!support.types().isEmpty()
        && support.types().stream().noneMatch(FlywayAdapter::isAvailable)) {
      throw new ToolMissingException(
          "Flyway needs "
              + support.module()
              + " for "
              + engine.label()
              + ", which is not on the class path; add it to the build.");
    }
  }

  private static String modules() {
    return Engine.all().stream()
        .map(engine -> engine.part(FlywaySupport.class).module())
        .filter(module -> !module.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static boolean isAvailable(String type) {
    try {
      Class.forName(type, false, FlywayAdapter.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
