package org.roundtrip.change.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.database.ErrorMessages;
import org.roundtrip.database.OptionalLibrary;
import org.roundtrip.database.ScratchFolder;
import org.roundtrip.revision.UnreadableHistoryException;

/**
 * Copies of the files of a project: as the base has them, and as they are once the working tree is
 * merged with the base.
 */
public final class BaseFiles implements AutoCloseable {

  private static final OptionalLibrary JGIT =
      new OptionalLibrary("org.eclipse.jgit.lib.Repository", "org.eclipse.jgit:org.eclipse.jgit");

  private final ScratchFolder scratch;
  private final Path base;
  private final @Nullable Path merged;
  private final Set<Path> collisions;
  private final @Nullable String movedFrom;

  private BaseFiles(
      ScratchFolder scratch,
      Path base,
      @Nullable Path merged,
      Set<Path> collisions,
      @Nullable String movedFrom) {
    this.scratch = scratch;
    this.base = base;
    this.merged = merged;
    this.collisions = Set.copyOf(collisions);
    this.movedFrom = movedFrom;
  }

  /**
   * Copies the files.
   *
   * @param project a folder in a git repository
   * @param ref a branch, tag or commit
   * @param everything whether reading the history needs files outside of the folder
   * @throws UnreadableHistoryException if there is no repository or no such base
   * @throws EnvironmentException if the clone is too shallow or cannot be read
   */
  public static BaseFiles of(Path project, String ref, boolean everything) {
    JGIT.require("Comparing with a branch of git");
    GitSystem.install();
    ScratchFolder scratch = ScratchFolder.create("base");
    try (Repository repository = repository(project)) {
      return copy(repository, project, ref, everything, scratch);
    } catch (IOException e) {
      scratch.close();
      throw unreadable(project, e);
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private static Repository repository(Path project) throws IOException {
    if (!Files.isDirectory(project)) {
      throw new UnreadableHistoryException(
          "'%s' does not exist; name the folder that contains the migrations.".formatted(project));
    }
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(project.toRealPath().toFile());
    if (builder.getGitDir() == null) {
      throw new UnreadableHistoryException(
          "'%s' is not in a git repository, so its changes cannot be determined."
              .formatted(project));
    }
    Repository repository = builder.build();
    if (repository.isBare()) {
      repository.close();
      throw new UnreadableHistoryException(
          "The git repository of '%s' has no working tree.".formatted(project));
    }
    return repository;
  }

  private static BaseFiles copy(
      Repository repository, Path project, String ref, boolean everything, ScratchFolder scratch)
      throws IOException {
    Commits commits = Commits.of(repository, project, ref);
    Path root = repository.getWorkTree().toPath().toRealPath();
    Path folder = project.toRealPath();
    FileScope scope =
        new FileScope(root.relativize(folder).toString().replace('\\', '/'), everything);
    MovedFolder moved = new MovedFolder(repository, commits.tip());
    Optional<String> before = moved.exists(scope) ? Optional.empty() : moved.find(scope);
    FileScope old = new FileScope(before.orElse(scope.folder()), everything);
    Path base = scratch.path().resolve("base");
    new TreeCopy(repository, old, base).write(commits.tip());
    new IgnoredFolders(root).link(base, folder);
    Path merged = scratch.path().resolve("merged");
    Merge merge = new Merge(repository, scope, commits);
    boolean needed = before.isEmpty() && merge.isNeeded();
    Set<String> collisions =
        needed ? merge.write(new TreeCopy(repository, scope, merged)) : Set.of();
    if (needed) {
      new IgnoredFolders(root).link(merged, folder);
    }
    return new BaseFiles(
        scratch,
        base.resolve(old.folder()),
        needed ? merged.resolve(scope.folder()) : null,
        collisions.stream()
            .filter(scope::isInside)
            .map(path -> folder.relativize(root.resolve(path)))
            .collect(Collectors.toSet()),
        before.orElse(null));
  }

  static EnvironmentException unreadable(Path project, IOException e) {
    return new EnvironmentException(
        "The git repository of '%s' cannot be read: %s.".formatted(project, ErrorMessages.of(e)),
        e);
  }

  /** The project's folder as the base has it; it need not exist. */
  public Path base() {
    return base;
  }

  /**
   * The project's folder once it is merged with the base; empty if the base has no changes that the
   * working tree lacks.
   */
  public Optional<Path> merged() {
    return Optional.ofNullable(merged);
  }

  /** The files that the base and the working tree added differently, relative to the folder. */
  public Set<Path> collisions() {
    return collisions;
  }

  /** The folder in which the base has the history, if it is another one. */
  public Optional<String> movedFrom() {
    return Optional.ofNullable(movedFrom);
  }

  @Override
  public void close() {
    scratch.close();
  }
}
