package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;

/** A folder of migrations in plain SQL. */
public final class SqlProject implements MigrationProject, ScriptSources {

  private final Path path;
  private final String layout;
  private final Map<Revision, RevisionScripts> entries;
  private final History history;
  private final Migrator migrator;
  private final Set<Engine> engines;
  private final List<NotRun> notRun;

  public SqlProject(Path path, String layout, LayoutContents contents) {
    this.path = path;
    this.layout = layout;
    this.entries =
        contents.entries().stream()
            .collect(Collectors.toMap(RevisionScripts::revision, Function.identity()));
    this.history =
        History.of(
            contents.entries().stream().map(RevisionScripts::revision).toList(),
            contents.problems());
    this.migrator = new SqlMigrator(this);
    this.engines =
        contents.engines() == null ? enginesOf(contents.entries()) : Set.copyOf(contents.engines());
    this.notRun = contents.notRun();
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String layout() {
    return layout;
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
  public List<NotRun> notRun() {
    return notRun;
  }

  @Override
  public ScriptSource part(Revision revision, Direction direction, Engine engine) {
    return Objects.requireNonNull(entries.get(revision)).part(direction, engine);
  }

  /** Only texts that all engines share can speak for one; those for one engine alone are meant. */
  private static Set<Engine> enginesOf(List<RevisionScripts> entries) {
    Set<Engine> served = new TreeSet<>();
    for (Engine engine : Engine.all()) {
      if (entries.stream().anyMatch(entry -> entry.upgrades(engine))) {
        served.add(engine);
      }
    }
    Stream<String> texts =
        entries.stream().flatMap(entry -> Stream.of(Direction.values()).map(entry::sharedText));
    Set<Engine> hinted = EngineHints.of(texts);
    served.retainAll(hinted);
    return Set.copyOf(served.isEmpty() ? hinted : served);
  }
}
