package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.InsertedRevisions;
import org.roundtrip.revision.Revision;
import org.roundtrip.revision.RevisionGraph;
import org.roundtrip.revision.UnreadableHistoryException;
import org.roundtrip.rowtest.RevisionDeclaration;

/** The project on each engine of a run. An engine on which it cannot be read is left out. */
final class EngineViews {

  private final Settings settings;
  private final Map<Engine, MigrationProject> projects = new TreeMap<>();
  private final Map<Engine, RevisionGraph> graphs = new TreeMap<>();
  private final List<DatabaseFailure> failures = new ArrayList<>();

  private EngineViews(Settings settings) {
    this.settings = settings;
  }

  /**
   * Reads the project on each engine.
   *
   * @throws EnvironmentException if it can be read on none of them
   * @throws UnreadableHistoryException if it can be read on none of them
   */
  static EngineViews of(MigrationProject project, Set<Engine> engines, Settings settings) {
    EngineViews views = new EngineViews(settings);
    RuntimeException last = null;
    for (Engine engine : engines) {
      try {
        views.projects.put(engine, project.on(engine));
      } catch (EnvironmentException | UnreadableHistoryException e) {
        views.failures.add(settings.failure(engine, e));
        last = e;
      }
    }
    if (views.projects.isEmpty() && last != null) {
      throw last;
    }
    views.projects.forEach((engine, view) -> views.graphs.put(engine, views.graph(view)));
    return views;
  }

  /** By engine, in the order of the engines. */
  Map<Engine, MigrationProject> projects() {
    return Collections.unmodifiableMap(projects);
  }

  /** The project on the first of the engines. */
  MigrationProject first() {
    return projects.values().iterator().next();
  }

  /** The revisions to walk on an engine, including those that only a file of the user can apply. */
  RevisionGraph graph(Engine engine) {
    return Objects.requireNonNull(graphs.get(engine));
  }

  /** The revisions to walk on each engine. */
  Collection<RevisionGraph> graphs() {
    return Collections.unmodifiableCollection(graphs.values());
  }

  /** Why the project cannot be read on the engines that are left out. */
  List<DatabaseFailure> failures() {
    return List.copyOf(failures);
  }

  /** The revisions that do not run, without those that a file of the user replaces. */
  List<MigrationProject.NotRun> notRun() {
    return first().notRun().stream().filter(left -> !isReplaced(left)).toList();
  }

  private RevisionGraph graph(MigrationProject view) {
    List<Revision> replaced =
        view.notRun().stream()
            .filter(this::isReplaced)
            .flatMap(left -> Stream.ofNullable(left.revision()))
            .toList();
    return InsertedRevisions.into(view.history(), replaced).graph();
  }

  private boolean isReplaced(MigrationProject.NotRun left) {
    Revision revision = left.revision();
    return revision != null
        && settings.rows().declarations().stream()
            .filter(declaration -> declaration.upgrade() != null)
            .map(RevisionDeclaration::revision)
            .anyMatch(name -> name.equals(left.name()) || name.equals(revision.id().value()));
  }
}
