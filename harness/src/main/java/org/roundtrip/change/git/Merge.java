package org.roundtrip.change.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files of the working tree with the newer changes of the base, file by file. If both changed a
 * file, that of the working tree remains.
 */
final class Merge {

  private static final int FORK = 0;
  private static final int TIP = 1;
  private static final int FILES = 2;

  private final Repository repository;
  private final FileScope scope;
  private final Commits commits;

  Merge(Repository repository, FileScope scope, Commits commits) {
    this.repository = repository;
    this.scope = scope;
    this.commits = commits;
  }

  /** Whether the base has changes that the working tree lacks. */
  boolean isNeeded() throws IOException {
    if (commits.tip().equals(commits.fork())) {
      return false;
    }
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.fork().getTree());
      walk.addTree(commits.tip().getTree());
      walk.setRecursive(true);
      walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, scope.filter()));
      return walk.next();
    }
  }

  /**
   * Writes the files.
   *
   * @return the paths of the files that both added, with different contents
   */
  Set<String> write(TreeCopy copy) throws IOException {
    Set<String> collisions = new TreeSet<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.fork().getTree());
      walk.addTree(commits.tip().getTree());
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      walk.setFilter(scope.filter(FILES));
      while (walk.next()) {
        if (!isIgnored(walk)) {
          write(walk, copy, collisions);
        }
      }
    }
    return collisions;
  }

  private static boolean isIgnored(TreeWalk walk) throws IOException {
    WorkingTreeIterator files = walk.getTree(FILES, WorkingTreeIterator.class);
    return walk.getRawMode(FORK) == 0
        && walk.getRawMode(TIP) == 0
        && files != null
        && files.isEntryIgnored();
  }

  private void write(TreeWalk walk, TreeCopy copy, Set<String> collisions) throws IOException {
    String path = walk.getPathString();
    ObjectId fork = walk.getObjectId(FORK);
    ObjectId tip = walk.getObjectId(TIP);
    ObjectId own = walk.getObjectId(FILES);
    if (own.equals(fork)) {
      if (walk.getFileMode(TIP) != FileMode.MISSING) {
        copy.write(path, walk.getFileMode(TIP), tip);
      }
      return;
    }
    if (walk.getRawMode(FORK) == 0 && walk.getRawMode(TIP) != 0 && !tip.equals(own)) {
      collisions.add(path);
    }
    if (walk.getFileMode(FILES) != FileMode.MISSING) {
      Path root = repository.getWorkTree().toPath();
      copy.write(path, root.resolve(path));
    }
  }
}
