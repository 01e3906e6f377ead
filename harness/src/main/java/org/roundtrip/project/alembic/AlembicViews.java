package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.tool.ToolMigrator;
import tools.jackson.databind.JsonNode;

/**
 * A project that uses Alembic. It is read when something is first asked of it, for the engine that
 * is asked for: starting the project's Python is what takes time. For several threads.
 */
final class AlembicViews implements ProjectViews {

  private final Path path;
  private final SourceHints hints;
  private final DriverPool drivers;
  private final Map<Engine, Read> read = new TreeMap<>();
  private @Nullable Read first;

  AlembicViews(Path path, AlembicSettings settings) {
    this.path = path;
    this.hints = SourceHints.of(settings.files());
    this.drivers = new DriverPool(settings, hints);
  }

  /**
   * What was read for an engine.
   *
   * @param withoutDriver whether the project's Python has no driver for PostgreSQL
   * @param dynamic whether env.py says where the revisions are
   */
  private record Read(
      ProjectView view, Set<Engine> engines, boolean withoutDriver, boolean dynamic) {}

  /** Where env.py says by itself where revisions are, it may say so for each engine. */
  @Override
  public synchronized ProjectView on(Engine engine) {
    Read any = any(engine);
    return any.dynamic() ? read.computeIfAbsent(engine, this::read).view() : any.view();
  }

  private Read any(Engine engine) {
    Read any = first;
    if (any == null) {
      any = read(engine);
      first = any;
      read.put(engine, any);
    }
    return any;
  }

  private Read read(Engine engine) {
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
    return new Read(
        new ProjectView(
            described.history(),
            new ToolMigrator(new AlembicTool(drivers, described, path)),
            List.of(),
            List.of(),
            true),
        withoutDriver ? Set.of(Engine.SQLITE) : engines,
        withoutDriver,
        description.path("dynamic").asBoolean());
  }

  private static List<Path> files(JsonNode description) {
    List<Path> files = new ArrayList<>();
    description.path("revisions").forEach(each -> files.add(Path.of(each.path("file").asString())));
    return files;
  }

  @Override
  public synchronized ProjectView usual() {
    return any(ProjectViews.unasked()).view();
  }

  @Override
  public synchronized Set<Engine> engines() {
    return any(ProjectViews.unasked()).engines();
  }

  @Override
  public synchronized String whyNot(Engine engine) {
    return any(ProjectViews.unasked()).withoutDriver() && engine == Engine.POSTGRESQL
        ? "the project's Python has no driver for PostgreSQL; install psycopg, psycopg2 or asyncpg"
        : ProjectViews.super.whyNot(engine);
  }

  @Override
  public void close() {
    drivers.close();
  }
}
