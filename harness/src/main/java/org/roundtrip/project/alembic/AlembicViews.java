package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.tool.ToolDialect;
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
   * @param missing why the project's Python cannot be used on engines that it is written for
   * @param dynamic whether env.py says where the revisions are
   */
  private record Read(
      ProjectView view, Set<Engine> engines, Map<Engine, String> missing, boolean dynamic) {}

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
    JsonNode description = opened.description();
    if (description.path("late").asBoolean()) {
      // Without a database it does not load; where databases are files, there is one.
      description = drivers.on(ToolDialect.inFiles().orElse(engine)).description();
    }
    ProjectDescription described = ProjectDescription.of(description, path);
    Set<Engine> engines = hints.engines(files(description));
    Map<Engine, String> missing = missing(engines, opened.installed());
    return new Read(
        new ProjectView(
            described.history(),
            new ToolMigrator(new AlembicTool(drivers, described, path)),
            List.of(),
            List.of(),
            true),
        without(engines, missing.keySet()),
        missing,
        description.path("dynamic").asBoolean());
  }

  private static Map<Engine, String> missing(Set<Engine> engines, InstalledDrivers installed) {
    Map<Engine, String> missing = new TreeMap<>();
    engines.forEach(
        engine ->
            engine
                .part(AlembicDialect.class)
                .whyNot(installed.drivers())
                .ifPresent(reason -> missing.put(engine, reason)));
    return missing;
  }

  /** Python itself comes with a driver for databases in files. */
  private static Set<Engine> without(Set<Engine> engines, Set<Engine> missing) {
    Set<Engine> rest = new TreeSet<>(engines);
    rest.removeAll(missing);
    if (rest.isEmpty()) {
      ToolDialect.inFiles().ifPresent(rest::add);
    }
    return rest;
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
    String missing = any(ProjectViews.unasked()).missing().get(engine);
    return missing == null ? ProjectViews.super.whyNot(engine) : missing;
  }

  @Override
  public void close() {
    drivers.close();
  }
}
