package org.roundtrip.project.liquibase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.MigrationProject.NotRun;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.project.tool.ToolMigrator;

/** A Liquibase changelog, read for each engine. */
final class LiquibaseViews implements ProjectViews {

  private final LiquibaseLibrary library;
  private final LiquibaseTool tool;
  private final ToolMigrator migrator;
  private final Map<Engine, ProjectView> views = new ConcurrentHashMap<>();

  private LiquibaseViews(ChangelogLocation place, LiquibaseLibrary library) {
    this.library = library;
    this.tool = new LiquibaseTool(place, library);
    this.migrator = new ToolMigrator(tool);
  }

  /**
   * Reads a changelog.
   *
   * @throws org.roundtrip.revision.UnreadableHistoryException if Liquibase cannot read it
   */
  static LiquibaseViews open(ChangelogLocation place) {
    LiquibaseLibrary library = new LiquibaseLibrary(place);
    try {
      LiquibaseViews views = new LiquibaseViews(place, library);
      views.usual();
      return views;
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  @Override
  public ProjectView on(Engine engine) {
    return views.computeIfAbsent(engine, each -> view(tool.changelog(each)));
  }

  private ProjectView view(Changelog changelog) {
    return new ProjectView(
        changelog.history(), migrator, notRun(changelog), notices(changelog), false);
  }

  private static List<NotRun> notRun(Changelog changelog) {
    return changelog.leftOut().stream()
        .filter(Changelog.LeftOut::alone)
        .map(out -> new NotRun(out.changeSet().value(), reason(out)))
        .toList();
  }

  private static List<String> notices(Changelog changelog) {
    return changelog.leftOut().stream()
        .filter(out -> !out.alone())
        .map(
            out -> "%s ran without one of its changes: %s.".formatted(out.changeSet(), reason(out)))
        .toList();
  }

  private static String reason(Changelog.LeftOut out) {
    return "the class of its custom change, " + out.name() + ", is not on the class path";
  }

  /**
   * The engines that changesets name with {@code dbms}; all usual engines if none does. Each engine
   * is read separately, because Liquibase ignores changesets for other engines.
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

  @Override
  public void close() {
    library.close();
  }
}
