package org.roundtrip.project.sql;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.dialect.Engine;
import org.roundtrip.project.Direction;
import org.roundtrip.project.EngineChoice;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.ProjectView;
import org.roundtrip.project.ProjectViews;
import org.roundtrip.revision.History;
import org.roundtrip.revision.RevisionId;

/** Creates a project from the revisions that a layout found. */
public final class SqlProject {

  private SqlProject() {}

  /**
   * Creates a project.
   *
   * @param rules the rules of the layout
   */
  public static MigrationProject of(
      Path path, String layout, LayoutRules rules, LayoutContents contents) {
    List<RevisionScripts> entries = contents.entries();
    Map<RevisionId, RevisionScripts> scripts = new HashMap<>();
    entries.forEach(entry -> scripts.putIfAbsent(entry.revision().id(), entry));
    EngineChoice choice = choice(contents);
    ProjectView view =
        new ProjectView(
            History.of(
                entries.stream().map(RevisionScripts::revision).toList(), contents.problems()),
            new SqlMigrator(
                (revision, direction, engine) ->
                    Objects.requireNonNull(scripts.get(revision.id())).part(direction, engine),
                rules,
                choice.engines()),
            contents.notRun(),
            List.of(),
            false);
    return new MigrationProject(path, layout, ProjectViews.same(view, choice));
  }

  /** Scripts for one engine alone tell most; then a setting; then the SQL that all share. */
  private static EngineChoice choice(LayoutContents contents) {
    List<RevisionScripts> entries = contents.entries();
    Set<Engine> served = served(entries);
    boolean shared = entries.stream().allMatch(RevisionScripts::isShared);
    Optional<EngineChoice> named = contents.choice();
    if (named.isPresent() && (shared || served.containsAll(named.get().engines()))) {
      return named.get();
    }
    Stream<String> texts =
        entries.stream().flatMap(entry -> Stream.of(Direction.values()).map(entry::sharedText));
    EngineChoice written = EngineEvidence.of(texts).choice();
    served.retainAll(written.engines());
    return shared || served.isEmpty() ? written : EngineChoice.scripts(served);
  }

  private static Set<Engine> served(List<RevisionScripts> entries) {
    return Engine.all().stream()
        .filter(engine -> entries.stream().anyMatch(entry -> entry.upgrades(engine)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
