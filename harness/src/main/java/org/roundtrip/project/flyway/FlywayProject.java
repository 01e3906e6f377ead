package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.sql.PlainScript;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;
import org.roundtrip.revision.UnreadableHistoryException;

/** A project of Flyway's as it is on one engine, and all of it where that makes no difference. */
final class FlywayProject implements MigrationProject {

  private final Path path;
  private final Set<Engine> engines;
  private final HistoryReader reading;
  private final History history;
  private final FlywayTool tool;
  private final Migrator migrator;
  private final Map<Engine, FlywayProject> views;

  private FlywayProject(
      Path path, HistoryReader reading, Map<Engine, FlywayProject> views, Set<Engine> engines) {
    this.path = path;
    this.reading = reading;
    this.views = views;
    this.engines = Set.copyOf(engines);
    List<FlywayRevision> chain = reading.revisions();
    this.history = History.of(chain.stream().map(FlywayRevision::revision).toList());
    this.tool = new FlywayTool(reading, chain);
    this.migrator = new ToolMigrator(tool);
  }

  static FlywayProject open(Path path, FlywaySetup setup) {
    if (!setup.dependsOnEngine()) {
      HistoryReader reading = new HistoryReader(setup, Engine.POSTGRESQL);
      return new FlywayProject(path, reading, Map.of(), enginesOf(reading));
    }
    Map<Engine, FlywayProject> views = new TreeMap<>();
    @Nullable UnreadableHistoryException missing = null;
    for (Engine engine : Engine.all()) {
      try {
        views.put(
            engine,
            new FlywayProject(path, new HistoryReader(setup, engine), Map.of(), Set.of(engine)));
      } catch (UnreadableHistoryException e) {
        missing = e;
      }
    }
    if (views.isEmpty()) {
      throw Objects.requireNonNull(missing);
    }
    FlywayProject first = views.values().iterator().next();
    return new FlywayProject(path, first.reading, views, views.keySet());
  }

  private static Set<Engine> enginesOf(HistoryReader reading) {
    List<String> suffixes = reading.settings().suffixes();
    Stream<Path> scripts =
        reading.visible().files().stream()
            .map(ScriptFile::file)
            .filter(file -> suffixes.stream().anyMatch(file.toString()::endsWith));
    return PlainScript.enginesOf(scripts);
  }

  /** What drives it. */
  FlywayTool tool() {
    return tool;
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String layout() {
    return FlywayAdapter.NAME;
  }

  @Override
  public History history() {
    return history;
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
  public MigrationProject on(Engine engine) {
    if (engine == Engine.POSTGRESQL) {
      FlywayAdapter.requirePostgresql();
    }
    return views.getOrDefault(engine, this);
  }

  @Override
  public List<NotRun> notRun() {
    return reading.notRun();
  }

  @Override
  public void close() {
    reading.classes().close();
    views.values().forEach(FlywayProject::close);
  }
}
