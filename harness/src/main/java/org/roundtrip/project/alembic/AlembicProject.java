package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;
import tools.jackson.databind.JsonNode;

/**
 * A project that lives by Alembic. It is read when something is first asked of it, for the engine
 * that is asked for: starting the project's Python is what takes time. For several threads.
 */
final class AlembicProject implements MigrationProject {

  private final Path path;
  private final SourceHints hints;
  private final DriverPool drivers;
  private final Map<Engine, View> views = new TreeMap<>();
  private @Nullable View first;

  AlembicProject(Path path, AlembicSettings settings) {
    this.path = path;
    this.hints = SourceHints.of(settings.files());
    this.drivers = new DriverPool(settings, hints);
  }

  /** Where env.py says by itself where revisions are, it may say so for each engine. */
  @Override
  public synchronized View on(Engine engine) {
    View any = first;
    if (any == null) {
      any = read(engine);
      first = any;
      views.put(engine, any);
    }
    return any.dynamic() ? views.computeIfAbsent(engine, this::read) : any;
  }

  private View read(Engine engine) {
    Driver.Opened opened = drivers.on(engine);
    // An application that does not load without a database has a file with SQLite, but no server
    // yet.
    JsonNode description =
        opened.description().path("late").asBoolean()
            ? drivers.on(Engine.SQLITE).description()
            : opened.description();
    ProjectDescription described = ProjectDescription.of(description, path);
    Set<Engine> engines = hints.engines(files(description));
    boolean withoutDriver =
        engines.contains(Engine.POSTGRESQL) && !opened.installed().hasPostgres();
    return new View(
        path,
        described,
        withoutDriver ? Set.of(Engine.SQLITE) : engines,
        withoutDriver,
        description.path("dynamic").asBoolean(),
        new AlembicTool(drivers, described, path));
  }

  private static List<Path> files(JsonNode description) {
    List<Path> files = new ArrayList<>();
    description.path("revisions").forEach(each -> files.add(Path.of(each.path("file").asString())));
    return files;
  }

  private synchronized View any() {
    View any = first;
    return any == null ? on(Engine.POSTGRESQL) : any;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String layout() {
    return AlembicAdapter.NAME;
  }

  @Override
  public History history() {
    return any().history();
  }

  @Override
  public Migrator migrator() {
    return any().migrator();
  }

  @Override
  public Set<Engine> engines() {
    return any().engines();
  }

  @Override
  public String whyNot(Engine engine) {
    return any().whyNot(engine);
  }

  @Override
  public List<NotRun> notRun() {
    return List.of();
  }

  @Override
  public boolean hasModels() {
    return true;
  }

  @Override
  public void close() {
    drivers.close();
  }

  /**
   * The project on an engine.
   *
   * @param withoutDriver whether the project's Python has no driver for PostgreSQL
   * @param dynamic whether env.py says where the revisions are
   */
  record View(
      Path path,
      ProjectDescription described,
      Set<Engine> engines,
      boolean withoutDriver,
      boolean dynamic,
      AlembicTool tool,
      Migrator migrator)
      implements MigrationProject {

    View(
        Path path,
        ProjectDescription described,
        Set<Engine> engines,
        boolean withoutDriver,
        boolean dynamic,
        AlembicTool tool) {
      this(path, described, engines, withoutDriver, dynamic, tool, new ToolMigrator(tool));
    }

    @Override
    public String layout() {
      return AlembicAdapter.NAME;
    }

    @Override
    public History history() {
      return described.history();
    }

    @Override
    public List<NotRun> notRun() {
      return List.of();
    }

    @Override
    public boolean hasModels() {
      return true;
    }

    @Override
    public String whyNot(Engine engine) {
      return withoutDriver && engine == Engine.POSTGRESQL
          ? "the project's Python has no driver for PostgreSQL; install psycopg, psycopg2 or asyncpg"
          : MigrationProject.super.whyNot(engine);
    }
  }
}
