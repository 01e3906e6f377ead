package org.roundtrip.project;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.roundtrip.revision.Revision;

/** The files of a revision. */
public final class RevisionFiles {

  private RevisionFiles() {}

  /** The file of the revision, then those of its scripts, which may be missing. */
  public static List<Path> of(MigrationProject view, Revision revision) {
    Stream<Path> scripts =
        view.engine().stream()
            .flatMap(
                engine ->
                    Stream.of(Direction.values())
                        .map(way -> view.migrator().script(revision, way, engine)))
            .map(script -> script.location().file());
    return Stream.concat(Stream.of(revision.location().file()), scripts).distinct().toList();
  }
}
