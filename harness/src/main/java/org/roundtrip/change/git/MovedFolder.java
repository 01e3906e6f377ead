package org.roundtrip.change.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds the folder of a history that was moved, by files with the same content. */
final class MovedFolder {

  private final Repository repository;
  private final RevCommit tip;

  MovedFolder(Repository repository, RevCommit tip) {
    this.repository = repository;
    this.tip = tip;
  }

  /** Whether the base has files in a folder. */
  boolean exists(FileScope scope) throws IOException {
    if (scope.folder().isEmpty()) {
      return true;
    }
    try (TreeWalk walk = TreeWalk.forPath(repository, scope.folder(), tip.getTree())) {
      return walk != null;
    }
  }

  /** The folder of the base that has most of the files; empty if there is none. */
  Optional<String> find(FileScope scope) throws IOException {
    Map<ObjectId, String> own = own(scope);
    Map<String, Integer> votes = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tip.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        String name = own.get(walk.getObjectId(0));
        String path = "/" + walk.getPathString();
        if (name != null && path.endsWith("/" + name)) {
          votes.merge(path.substring(0, path.length() - name.length()), 1, Integer::sum);
        }
      }
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> most.getKey().replaceAll("^/|/$", ""));
  }

  /** The paths of the files on disk, relative to the folder. */
  private Map<ObjectId, String> own(FileScope scope) throws IOException {
    Map<ObjectId, String> own = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      walk.setFilter(new FileScope(scope.folder(), false).filter(0));
      while (walk.next()) {
        String path = walk.getPathString();
        if (scope.isInside(path)) {
          own.put(walk.getObjectId(0), path.substring(scope.folder().length() + 1));
        }
      }
    }
    return own;
  }
}
