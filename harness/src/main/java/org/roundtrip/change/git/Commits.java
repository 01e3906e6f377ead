package org.roundtrip.change.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.revision.UnreadableHistoryException;

/**
 * The commits of a comparison.
 *
 * @param tip the newest commit of the base
 * @param fork the newest commit that the base and the current commit share
 */
record Commits(RevCommit tip, RevCommit fork) {

  /**
   * Finds the commits.
   *
   * @param ref a branch, tag or commit
   * @throws UnreadableHistoryException if the base does not exist or is unrelated
   * @throws EnvironmentException if the clone is too shallow
   */
  static Commits of(Repository repository, Path folder, String ref) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId current = repository.resolve("HEAD^{commit}");
      if (current == null) {
        throw new UnreadableHistoryException(
            "The git repository of '%s' has no commits yet.".formatted(folder));
      }
      RevCommit tip = walk.parseCommit(tip(repository, folder, ref));
      RevCommit fork =
          fork(walk, tip, walk.parseCommit(current))
              .orElseThrow(() -> unrelated(repository, folder, ref));
      return new Commits(walk.parseCommit(tip), walk.parseCommit(fork));
    }
  }

  private static ObjectId tip(Repository repository, Path folder, String ref) throws IOException {
    ObjectId tip;
    try {
      tip = repository.resolve(ref + "^{commit}");
    } catch (RevisionSyntaxException e) {
      throw new UnreadableHistoryException(
          "'%s' is not the name of a branch, tag or commit of git.".formatted(ref), e);
    }
    if (tip == null) {
      throw new UnreadableHistoryException(
          "The git repository of '%s' has no branch, tag or commit '%s'; run '%s' first, or correct the name."
              .formatted(folder, ref, fetch(repository, ref)));
    }
    return tip;
  }

  private static String fetch(Repository repository, String ref) {
    int slash = ref.indexOf('/');
    boolean remote = slash > 0 && repository.getRemoteNames().contains(ref.substring(0, slash));
    return remote || ref.startsWith("origin/")
        ? "git fetch " + ref.substring(0, slash) + " " + ref.substring(slash + 1)
        : "git fetch origin " + ref;
  }

  private static Optional<RevCommit> fork(RevWalk walk, RevCommit tip, RevCommit current)
      throws IOException {
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(tip);
    walk.markStart(current);
    Optional<RevCommit> fork = Optional.ofNullable(walk.next());
    walk.reset();
    walk.setRevFilter(RevFilter.ALL);
    return fork;
  }

  private static RuntimeException unrelated(Repository repository, Path folder, String ref) {
    try {
      if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
        return new EnvironmentException(
            "The clone of '%s' is shallow and lacks the commit where the branch left '%s'; fetch the whole history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI)."
                .formatted(folder, ref));
      }
    } catch (IOException e) {
      return BaseFiles.unreadable(folder, e);
    }
    return new UnreadableHistoryException(
        "The current commit of '%s' and '%s' have no commit in common; name the branch that the changes are merged into."
            .formatted(folder, ref));
  }
}
