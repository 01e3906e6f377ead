package org.roundtrip.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.HistoryProblem;
import org.roundtrip.revision.Revision;

/** Finds new revisions whose id another revision of the base has. */
final class Collisions {

  private final MigrationProject own;
  private final MigrationProject base;
  private final Path merged;
  private final Set<Path> addedByBoth;

  /**
   * @param merged the folder once it is merged with the base
   * @param addedByBoth the files that both added, relative to the project's folder
   */
  Collisions(MigrationProject own, MigrationProject base, Path merged, Set<Path> addedByBoth) {
    this.own = own;
    this.base = base;
    this.merged = merged;
    this.addedByBoth = addedByBoth;
  }

  /** The new revisions, by those of the base. */
  Map<Revision, Revision> all() {
    Map<Revision, Revision> found = new LinkedHashMap<>();
    for (Revision old : base.history().graph().revisions()) {
      Stream.concat(withSameId(old), duplicates(old))
          .filter(now -> collides(old, now))
          .findFirst()
          .ifPresent(now -> found.put(old, now));
    }
    return found;
  }

  private Stream<Revision> withSameId(Revision old) {
    return own.history().graph().revisions().stream().filter(now -> now.id().equals(old.id()));
  }

  /** The graph lacks a duplicate, or has it with another id. */
  private Stream<Revision> duplicates(Revision old) {
    return own.history().problems().stream().flatMap(problem -> duplicate(problem, old));
  }

  private Stream<Revision> duplicate(HistoryProblem problem, Revision old) {
    Revision first = problem.other();
    Revision second = problem.revision();
    if (first == null || second == null) {
      return Stream.empty();
    }
    return isFileOf(old, first)
        ? Stream.of(second)
        : isFileOf(old, second) ? Stream.of(first) : Stream.empty();
  }

  private boolean isFileOf(Revision old, Revision now) {
    return Places.relative(old, base).equals(Places.relative(now, own));
  }

  private boolean collides(Revision old, Revision now) {
    Path before = Places.relative(old, base);
    Path after = Places.relative(now, own);
    return before.equals(after)
        ? addedByBoth.contains(after)
        : Files.exists(merged.resolve(before)) && Files.exists(merged.resolve(after));
  }
}
