package org.roundtrip.project.liquibase;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import liquibase.changelog.ChangeSet;
import org.roundtrip.database.Engine;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.Migrator;
import org.roundtrip.project.tool.ToolMigrator;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;

/** A changelog as a project. */
final class LiquibaseProject implements MigrationProject {

  private final Place place;
  private final Library library;
  private final LiquibaseTool tool;
  private final ToolMigrator migrator;
  private final Engine engine;
  private final Set<Engine> engines;

  private LiquibaseProject(
      Place place,
      Library library,
      LiquibaseTool tool,
      ToolMigrator migrator,
      Engine engine,
      Set<Engine> engines) {
    this.place = place;
    this.library = library;
    this.tool = tool;
    this.migrator = migrator;
    this.engine = engine;
    this.engines = engines;
  }

  /**
   * Reads it.
   *
   * @throws org.roundtrip.project.UnreadableHistoryException when Liquibase cannot
   */
  static LiquibaseProject open(Place place) {
    Library library = new Library(place);
    try {
      LiquibaseTool tool = new LiquibaseTool(place, library);
      Set<Engine> engines = engines(tool.changelog(Engine.POSTGRESQL));
      Engine first = engines.contains(Engine.POSTGRESQL) ? Engine.POSTGRESQL : Engine.SQLITE;
      return new LiquibaseProject(place, library, tool, new ToolMigrator(tool), first, engines);
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /** A changelog that makes differences between kinds of databases is for those that it names. */
  private static Set<Engine> engines(Changelog changelog) {
    Set<String> named = new TreeSet<>();
    for (Revision revision : changelog.revisions()) {
      ChangeSet changeSet = changelog.changeSet(revision.id());
      if (changeSet.getDbmsSet() != null) {
        changeSet.getDbmsSet().forEach(name -> named.add(name.strip().toLowerCase(Locale.ROOT)));
      }
    }
    Set<Engine> engines = EnumSet.noneOf(Engine.class);
    for (Engine each : Engine.values()) {
      if (named.contains(each.word())) {
        engines.add(each);
      }
    }
    return engines.isEmpty() ? EnumSet.allOf(Engine.class) : engines;
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
  public Set<Engine> engines() {
    return EnumSet.copyOf(engines);
  }

  @Override
  public MigrationProject on(Engine other) {
    return new LiquibaseProject(place, library, tool, migrator, other, engines);
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
