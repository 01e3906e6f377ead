package org.roundtrip.change.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes files of commits to a folder. */
final class TreeCopy {

  /** Larger files outside of the folder of migrations are not needed to read a history. */
  private static final long MAX_BYTES = 1L << 20;

  /** With its lock file, {@code uv} would change the environment of the project. */
  private static final Set<String> LEFT_OUT = Set.of("uv.lock");

  private final Repository repository;
  private final FileScope scope;
  private final Path target;

  TreeCopy(Repository repository, FileScope scope, Path target) {
    this.repository = repository;
    this.scope = scope;
    this.target = target;
  }

  void write(RevCommit commit) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(scope.filter());
      while (walk.next()) {
        write(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0));
      }
    }
  }

  void write(String path, FileMode mode, ObjectId id) throws IOException {
    if (mode == FileMode.GITLINK || isLeftOut(path)) {
      return;
    }
    ObjectLoader content = repository.open(id);
    if (content.getSize() > MAX_BYTES && !scope.isInside(path)) {
      return;
    }
    Path file = place(path);
    if (mode == FileMode.SYMLINK) {
      Files.createSymbolicLink(
          file, Path.of(new String(content.getBytes(), java.nio.charset.StandardCharsets.UTF_8)));
      return;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      content.copyTo(out);
    }
  }

  /** Copies a file from disk. */
  void write(String path, Path original) throws IOException {
    if (!isLeftOut(path) && (scope.isInside(path) || Files.size(original) <= MAX_BYTES)) {
      Files.copy(original, place(path), java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static boolean isLeftOut(String path) {
    return LEFT_OUT.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  private Path place(String path) throws IOException {
    Path file = target.resolve(path).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the commit has a file outside of the repository: " + path);
    }
    Files.createDirectories(file.getParent());
    return file;
  }
}
