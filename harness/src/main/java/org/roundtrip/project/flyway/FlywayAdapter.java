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

/** Opens folders of Flyway's scripts, Spring Boot projects and folders with its settings. */
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
    if (!Files.isDirectory(path) || !isThere("org.flywaydb.core.Flyway")) {
      return false;
    }
    Optional<String> plain = SqlLayouts.detected(path);
    return plain.isPresent()
        ? plain.get().equals(PLAIN)
        : FlywaySetup.isProject(path) || settings.of(NAME).values().containsKey("locations");
  }

  @Override
  public Optional<String> instead(String layout) {
    return layout.equals(PLAIN) && !isThere("org.flywaydb.core.Flyway")
        ? Optional.of(
            "Flyway itself was not run, since it is not on the class path: its files were read as"
                + " plain SQL; add "
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
          "'" + path + "' is no folder; name the folder that holds the migrations.");
    }
    if (!isThere("org.flywaydb.core.Flyway")) {
      throw new ToolMissingException(
          Advice.of(
              "Flyway is not on the class path; add {}, or say {} to have its files read as plain"
                  + " SQL.",
              CORE,
              Setting.LAYOUT.to("flyway-sql")));
    }
    return new MigrationProject(path, NAME, new FlywayViews(FlywaySetup.read(path, options)));
  }

  /**
   * Insists on what Flyway needs for an engine.
   *
   * @throws ToolMissingException when it is not there
   */
  static void require(Engine engine) {
    FlywaySupport support = engine.part(FlywaySupport.class);
    if (!support.types().isEmpty() && support.types().stream().noneMatch(FlywayAdapter::isThere)) {
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

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, FlywayAdapter.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
