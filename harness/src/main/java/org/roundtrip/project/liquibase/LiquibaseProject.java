package org.roundtrip.project.liquibase;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;

/** A changelog as a project. */
final class LiquibaseProject implements MigrationProject {

  private final ChangelogLocation place;
  private final Library library;
  private final LiquibaseTool tool;
  private final ToolMigrator migrator;
  private final Engine engine;

  private LiquibaseProject(
      ChangelogLocation place,
      Library library,
      LiquibaseTool tool,
      ToolMigrator migrator,
      Engine engine) {
    this.place = place;
    this.library = library;
    this.tool = tool;
    this.migrator = migrator;
    this.engine = engine;
  }

  /**
   * Reads it.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException when Liquibase cannot
   */
  static LiquibaseProject open(ChangelogLocation place) {
    Library library = new Library(place);
    try {
      LiquibaseTool tool = new LiquibaseTool(place, library);
      tool.changelog(Engine.POSTGRESQL);
      return new LiquibaseProject(place, library, tool, new ToolMigrator(tool), Engine.POSTGRESQL);
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /**
   * A changelog that makes differences between kinds of databases is for those that it names. What
   * is for another one, Liquibase does not even read.
   */
  @Override
  public Set<Engine> engines() {
    Set<Engine> named = new TreeSet<>();
    for (Engine each : Engine.all()) {
      if (names(tool.changelog(each), each)) {
        named.add(each);
      }
    }
    return named.isEmpty() ? new TreeSet<>(Engine.usual()) : named;
  }

  private static boolean names(Changelog changelog, Engine engine) {
    return changelog.revisions().stream()
        .map(revision -> changelog.changeSet(revision.id()).getDbmsSet())
        .filter(Objects::nonNull)
        .flatMap(Set::stream)
        .anyMatch(name -> name.strip().equalsIgnoreCase(engine.word()));
  }

  LiquibaseTool tool() {
    return tool;
  }

  @Override
  public Path path() {
    return place.path();
  }

  @Override
  public String layout() {
    return LiquibaseAdapter.NAME;
  }

  @Override
  public History history() {
    return tool.changelog(engine).history();
  }

  @Override
  public Migrator migrator() {
    return migrator;
  }

  @Override
  public MigrationProject on(Engine other) {
    return new LiquibaseProject(place, library, tool, migrator, other);
  }

  @Override
  public List<NotRun> notRun() {
    return tool.changelog(engine).leftOut().stream()
        .filter(Changelog.LeftOut::alone)
        .map(out -> new NotRun(out.changeSet().value(), reason(out)))
        .toList();
  }

  @Override
  public List<String> notices() {
    return tool.changelog(engine).leftOut().stream()
        .filter(out -> !out.alone())
        .map(out -> "%s was run without a change: %s.".formatted(out.changeSet(), reason(out)))
        .toList();
  }

  private static String reason(Changelog.LeftOut out) {
    return "the class of its custom change, " + out.name() + ", is not on the class path";
  }

  @Override
  public void close() {
    library.close();
  }
}
