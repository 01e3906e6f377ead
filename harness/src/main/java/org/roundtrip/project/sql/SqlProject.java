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
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.revision.History;
import org.roundtrip.revision.Revision;

/** Creates a project from the revisions that a layout found. */
public final class SqlProject {

  private SqlProject() {}

  /** Creates a project. */
  public static MigrationProject of(Path path, String layout, LayoutContents contents) {
    List<RevisionScripts> entries = contents.entries();
    Map<Revision, RevisionScripts> scripts =
        entries.stream().collect(Collectors.toMap(RevisionScripts::revision, Function.identity()));
    ProjectView view =
        new ProjectView(
            History.of(
                entries.stream().map(RevisionScripts::revision).toList(), contents.problems()),
            new SqlMigrator(
                (revision, direction, engine) ->
                    Objects.requireNonNull(scripts.get(revision)).part(direction, engine)),
            contents.notRun(),
            List.of(),
            false);
    Set<Engine> named = contents.engines();
    return new MigrationProject(
        path, layout, ProjectViews.same(view, named == null ? enginesOf(entries) : named));
  }

  /** Keywords count only in scripts that all engines share: others are for their engine anyway. */
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
