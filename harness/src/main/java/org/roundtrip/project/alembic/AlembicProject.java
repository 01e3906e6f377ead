package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roundtrip.database.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;
import tools.jackson.databind.JsonNode;

/**
 * A project that lives by Alembic. The driver for the first engine reads it; that for the other is
 * started when it is needed. For several threads.
 */
final class AlembicProject implements MigrationProject {

  private final Path path;
  private final Drivers drivers;
  private final Described described;
  private final Set<Engine> engines;
  private final boolean dynamic;
  private final boolean withoutDriver;
  private final AlembicTool tool;
  private final Migrator migrator;
  private final Map<Engine, MigrationProject> views = new EnumMap<>(Engine.class);

  private AlembicProject(
      Path path,
      Drivers drivers,
      Described described,
      Set<Engine> engines,
      boolean dynamic,
      boolean withoutDriver) {
    this.path = path;
    this.drivers = drivers;
    this.described = described;
    this.engines = engines;
    this.dynamic = dynamic;
    this.withoutDriver = withoutDriver;
    this.tool = new AlembicTool(drivers, described, path);
    this.migrator = new ToolMigrator(tool);
  }

  static AlembicProject open(Path path, AlembicSettings settings) {
    SourceHints hints = SourceHints.of(settings.files());
    Drivers drivers = new Drivers(settings, hints);
    Driver.Opened opened = drivers.on(Engine.POSTGRESQL);
    // An application that does not load without a database has a file with SQLite, but no server
    // yet.
    JsonNode description =
        opened.description().path("late").asBoolean()
            ? drivers.on(Engine.SQLITE).description()
            : opened.description();
    Described described = Described.of(description, path);
    Set<Engine> engines = hints.engines(files(description));
    boolean withoutDriver =
        engines.contains(Engine.POSTGRESQL) && !opened.installed().hasPostgres();
    return new AlembicProject(
        path,
        drivers,
        described,
        withoutDriver ? EnumSet.of(Engine.SQLITE) : engines,
        description.path("dynamic").asBoolean(),
        withoutDriver);
  }

  private static List<Path> files(JsonNode description) {
    List<Path> files = new ArrayList<>();
    description.path("revisions").forEach(each -> files.add(Path.of(each.path("file").asString())));
    return files;
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
    return described.history();
  }

  /** What runs it. */
  AlembicTool tool() {
    return tool;
  }

  @Override
  public Migrator migrator() {
    return migrator;
  }

  @Override
  public Set<Engine> engines() {
    return engines;
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

  /** Where env.py says by itself where revisions are, it may say so for each engine. */
  @Override
  public synchronized MigrationProject on(Engine engine) {
    return views.computeIfAbsent(engine, this::view);
  }

  private MigrationProject view(Engine engine) {
    if (!dynamic) {
      return this;
    }
    Described own = Described.of(drivers.on(engine).description(), path);
    return new View(this, own, new ToolMigrator(new AlembicTool(drivers, own, path)));
  }

  @Override
  public void close() {
    drivers.close();
  }

  /** The project on one engine. */
  private record View(AlembicProject whole, Described described, Migrator migrator)
      implements MigrationProject {

    @Override
    public Path path() {
      return whole.path();
    }

    @Override
    public String layout() {
      return whole.layout();
    }

    @Override
    public History history() {
      return described.history();
    }

    @Override
    public Set<Engine> engines() {
      return whole.engines();
    }

    @Override
    public List<NotRun> notRun() {
      return whole.notRun();
    }

    @Override
    public boolean hasModels() {
      return whole.hasModels();
    }
  }
}
