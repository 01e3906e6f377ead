package org.roundtrip.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtrip.project.MigrationProject;
import org.roundtrip.project.RevisionFiles;
import org.roundtrip.revision.Revision;

/**
 * Finds changed files that belong to no revision and can affect all of them, such as an environment
 * of Alembic or a callback of Flyway.
 */
final class OtherFiles {

  /** A changelog or plan changes with each revision. */
  private static final Set<String> WITH_LISTS = Set.of("liquibase", "sqitch", "command");

  private static final Set<String> CODE = Set.of("py", "sql", "java", "kt", "conf", "ini");
  private static final Set<String> SETTINGS = Set.of("conf", "ini");
  private static final String FLYWAY = "flyway.toml";

  private OtherFiles() {}

  /**
   * The paths, relative to the folder of the project.
   *
   * @param base the project as the base has it
   * @param merged the project once it is merged with the base
   * @param folder the folder of the merge
   */
  static Set<Path> changed(MigrationProject base, MigrationProject merged, Path folder) {
    if (WITH_LISTS.contains(merged.layout())) {
      return Set.of();
    }
    Set<Path> revisions =
        Stream.of(base, merged).flatMap(OtherFiles::revisionFiles).collect(Collectors.toSet());
    Set<Path> changed = new TreeSet<>();
    for (Path place : places(revisions)) {
      Stream.of(base.path(), folder)
          .flatMap(root -> names(root.resolve(place)))
          .map(place::resolve)
          .map(Path::normalize)
          .filter(file -> !revisions.contains(file) && canMatter(file, revisions))
          .filter(file -> !text(base.path().resolve(file)).equals(text(folder.resolve(file))))
          .forEach(changed::add);
    }
    return changed;
  }

  private static Stream<Path> revisionFiles(MigrationProject project) {
    Stream<Path> valid =
        project.history().graph().revisions().stream()
            .flatMap((Revision revision) -> RevisionFiles.of(project, revision).stream());
    Stream<Path> others =
        project.history().problems().stream()
            .flatMap(problem -> Stream.of(problem.revision(), problem.other()))
            .flatMap(Stream::ofNullable)
            .map(revision -> revision.location().file());
    return Stream.concat(valid, others).map(file -> Places.relative(file, project));
  }

  /** The folders of the revisions, and those above them. */
  private static Set<Path> places(Set<Path> revisions) {
    Set<Path> places = new TreeSet<>(Set.of(Path.of("")));
    for (Path file : revisions) {
      for (Path at = file.getParent(); at != null; at = at.getParent()) {
        places.add(at);
      }
    }
    return places;
  }

  /** The folder of a project can contain the whole application. */
  private static boolean canMatter(Path file, Set<Path> revisions) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    boolean onTop =
        file.getParent() == null && revisions.stream().allMatch(each -> each.getParent() != null);
    return name.equals(FLYWAY) || (onTop ? SETTINGS : CODE).contains(extension);
  }

  private static Stream<Path> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(Path::getFileName).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without carriage returns, because git may add them on checkout. */
  private static String text(Path file) {
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n")
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
