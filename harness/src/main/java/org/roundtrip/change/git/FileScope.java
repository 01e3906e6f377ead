package org.roundtrip.change.git;

import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files that reading a history needs: those of its folder, and those directly in the folders
 * above it; for tools that load further files, all files.
 *
 * @param folder relative to the root of the repository, with slashes; empty for the root
 * @param everything whether all files of the repository are needed
 */
record FileScope(String folder, boolean everything) {

  private static final int NO_TREE = -1;

  boolean isInside(String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }

  private boolean isAbove(String path) {
    return folder.startsWith(path + "/");
  }

  boolean includes(String path) {
    int slash = path.lastIndexOf('/');
    return everything || isInside(path) || slash < 0 || isAbove(path.substring(0, slash));
  }

  /**
   * A filter for a walk.
   *
   * @param workingTree the number of the tree with the files on disk, whose ignored folders are
   *     skipped; -1 if there is none
   */
  TreeFilter filter(int workingTree) {
    return new Filter(this, workingTree);
  }

  TreeFilter filter() {
    return filter(NO_TREE);
  }

  private static final class Filter extends TreeFilter {

    private final FileScope scope;
    private final int workingTree;

    Filter(FileScope scope, int workingTree) {
      this.scope = scope;
      this.workingTree = workingTree;
    }

    @Override
    public boolean include(TreeWalk walk) throws java.io.IOException {
      String path = walk.getPathString();
      if (!walk.isSubtree()) {
        return scope.includes(path);
      }
      return !isIgnored(walk)
          && (scope.everything() || scope.isInside(path) || scope.isAbove(path));
    }

    private boolean isIgnored(TreeWalk walk) throws java.io.IOException {
      if (workingTree < 0) {
        return false;
      }
      for (int tree = 0; tree < workingTree; tree++) {
        if (walk.getRawMode(tree) != 0) {
          return false;
        }
      }
      WorkingTreeIterator files = walk.getTree(workingTree, WorkingTreeIterator.class);
      return files != null && files.isEntryIgnored();
    }

    @Override
    public boolean shouldBeRecursive() {
      return true;
    }

    @Override
    public TreeFilter clone() {
      return this;
    }
  }
}
