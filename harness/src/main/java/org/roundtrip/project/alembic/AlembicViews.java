package org.roundtrip.project.alembic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.tool.ToolDialect;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.UnreadableHistoryException;
import tools.jackson.databind.JsonNode;

/**
 * A project that uses Alembic. It is read on first use and for the requested engine only, because
 * starting the project's Python takes time. Thread-safe.
 */
final class AlembicViews implements ProjectViews {

  private final Path path;
  private final AlembicSettings settings;
  private final SourceHints hints;
  private final DriverPool drivers;
  private final Map<Engine, Read> read = new TreeMap<>();
  private @Nullable Read first;

  AlembicViews(Path path, AlembicSettings settings) {
    this.path = path;
    this.settings = settings;
    this.hints = SourceHints.of(settings.files());
    this.drivers = new DriverPool(settings, hints);
  }

  /**
   * The project as read for one engine.
   *
   * @param choice the engines that the project supports and its Python has a driver for
   * @param dynamic whether env.py sets the folders of the revisions
   */
  private record Read(ProjectView view, EngineChoice choice, boolean dynamic) {}

  @Override
  public Optional<String> program() {
    return Optional.of(Python.of(settings).toString());
  }

  /** If env.py sets the folders of the revisions, they can differ between engines. */
  @Override
  public synchronized ProjectView on(Engine engine) {
    Read any = any(engine);
    return any.dynamic() ? read.computeIfAbsent(engine, this::read).view() : any.view();
  }

  private Read any(Engine engine) {
    Read any = first;
    if (any == null) {
      any = readAny(engine);
      first = any;
    }
    return any;
  }

  /** If the project can be read for an engine in files only, runs on the others fail later. */
  private Read readAny(Engine engine) {
    try {
      return read.computeIfAbsent(engine, this::read);
    } catch (UnreadableHistoryException e) {
      Engine other = ToolDialect.inFiles().orElse(engine);
      if (other == engine) {
        throw e;
      }
      try {
        return read.computeIfAbsent(other, this::read);
      } catch (UnreadableHistoryException again) {
        throw e;
      }
    }
  }

  private Read read(Engine engine) {
    Driver.Opened opened = drivers.on(engine);
    JsonNode description = opened.description();
    if (description.path("late").asBoolean() || description.path("unloadable").asBoolean()) {
      // The project may not load without a database, and an engine in files always has one.
      description = drivers.on(ToolDialect.inFiles().orElse(engine)).description();
    }
    ProjectDescription described = ProjectDescription.of(description, path);
    EngineChoice choice = hints.choice(files(description));
    return new Read(
        new ProjectView(
            described.history(),
            new ToolMigrator(new AlembicTool(drivers, described, path)),
            List.of(),
            opened.driver().python().notice().stream().toList(),
            true),
        withDrivers(choice, opened.installed()),
        description.path("dynamic").asBoolean());
  }

  /** Python includes a driver for databases in files, so that engine is always possible. */
  private static EngineChoice withDrivers(EngineChoice choice, InstalledDrivers installed) {
    Map<Engine, String> missing = new TreeMap<>();
    choice
        .engines()
        .forEach(
            engine ->
                engine
                    .part(AlembicDialect.class)
                    .whyNot(installed.drivers())
                    .ifPresent(reason -> missing.put(engine, reason)));
    return choice.without(missing, ToolDialect.inFiles());
  }

  private static List<Path> files(JsonNode description) {
    List<Path> files = new ArrayList<>();
    description.path("revisions").forEach(each -> files.add(Path.of(each.path("file").asString())));
    return files;
  }

  @Override
  public synchronized ProjectView onDefaultEngine() {
    return any(ProjectViews.defaultEngine()).view();
  }

  @Override
  public synchronized EngineChoice choice() {
    return any(ProjectViews.defaultEngine()).choice();
  }

  @Override
  public void close() {
    drivers.close();
  }
}
