package org.roundtrip.project.flyway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.sql.PlainScript;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;
import org.roundtrip.revision.UnreadableHistoryException;

/** The migrations that Flyway finds, with one history per engine if the locations depend on it. */
final class FlywayViews implements ProjectViews {

  private final Map<Engine, ProjectView> views = new TreeMap<>();
  private final List<FlywayHistoryReader> readers = new ArrayList<>();
  private final EngineChoice choice;

  FlywayViews(FlywaySetup setup) {
    if (setup.dependsOnEngine()) {
      readForEach(setup);
      this.choice =
          setup.choice().orElseGet(() -> EngineChoice.scripts(Set.copyOf(views.keySet())));
    } else {
      FlywayHistoryReader reader = new FlywayHistoryReader(setup, ProjectViews.defaultEngine());
      ProjectView view = read(reader);
      Engine.all().forEach(engine -> views.put(engine, view));
      this.choice = setup.choice().orElseGet(() -> written(reader));
    }
  }

  private void readForEach(FlywaySetup setup) {
    @Nullable UnreadableHistoryException missing = null;
    for (Engine engine : Engine.all()) {
      try {
        views.put(engine, read(new FlywayHistoryReader(setup, engine)));
      } catch (UnreadableHistoryException e) {
        missing = e;
      }
    }
    if (views.isEmpty()) {
      throw Objects.requireNonNull(missing);
    }
  }

  private ProjectView read(FlywayHistoryReader reader) {
    readers.add(reader);
    return new ProjectView(
        History.of(reader.chain().stream().map(FlywayRevision::revision).toList()),
        new ToolMigrator(new FlywayTool(reader)),
        reader.notRun(),
        List.of(),
        false);
  }

  private static EngineChoice written(FlywayHistoryReader reader) {
    List<String> suffixes = reader.settings().suffixes();
    Stream<Path> scripts =
        reader.visible().files().stream()
            .map(ScriptFile::file)
            .filter(file -> suffixes.stream().anyMatch(file.toString()::endsWith));
    return PlainScript.enginesOf(scripts);
  }

  @Override
  public EngineChoice choice() {
    return choice;
  }

  @Override
  public ProjectView onDefaultEngine() {
    return views.values().iterator().next();
  }

  @Override
  public ProjectView on(Engine engine) {
    FlywayAdapter.require(engine);
    return views.getOrDefault(engine, onDefaultEngine());
  }

  @Override
  public void close() {
    readers.forEach(reader -> reader.classes().close());
  }
}
