package org.roundtrip.change;

import java.nio.file.Path;
import java.util.Objects;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.revision.Revision;

/** Where files of a copy of a project are in the project. */
final class Places {

  private Places() {}

  /** The path of a file, relative to the folder of its project. */
  static Path relative(Path file, MigrationProject project) {
    Path folder = project.path().toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(folder)
        ? folder.relativize(absolute)
        : Objects.requireNonNull(file.getFileName());
  }

  static Path relative(Revision revision, MigrationProject project) {
    return relative(revision.location().file(), project);
  }
}
