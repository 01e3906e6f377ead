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
import org.jspecify.annotations.Nullable;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.revision.UnreadableHistoryException;

/**
 * The commits of a comparison.
 *
 * @param tip the newest commit of the base
 * @param fork the newest commit that the base and the current commit share
 */
record Commits(RevCommit tip, RevCommit fork) {

  private static final String DEPTH =
      "set fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI";

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
      throw noName(ref, e);
    }
    if (tip == null) {
      throw missing(repository, folder, ref);
    }
    return tip;
  }

  /** A base that does not exist. */
  private static RuntimeException missing(Repository repository, Path folder, String ref)
      throws IOException {
    if (!Repository.isValidRefName("refs/heads/" + ref)) {
      return noName(ref, null);
    }
    String fetch = fetch(repository, ref);
    return isShallow(repository)
        ? new EnvironmentException(
            "The clone of '%s' is shallow and has no branch, tag or commit '%s'; run 'git fetch --unshallow' and '%s' first (or %s), or correct the name."
                .formatted(folder, ref, fetch, DEPTH))
        : new UnreadableHistoryException(
            "The git repository of '%s' has no branch, tag or commit '%s'; run '%s' first, or correct the name."
                .formatted(folder, ref, fetch));
  }

  private static UnreadableHistoryException noName(String ref, @Nullable Exception cause) {
    return new UnreadableHistoryException(
        "'%s' is not the name of a branch, tag or commit of git.".formatted(ref), cause);
  }

  /** Names the target, because a clone of a single branch would only set {@code FETCH_HEAD}. */
  private static String fetch(Repository repository, String ref) {
    int slash = ref.indexOf('/');
    boolean remote =
        slash > 0
            && (ref.startsWith("origin/")
                || repository.getRemoteNames().contains(ref.substring(0, slash)));
    String branch = ref.substring(slash + 1);
    return remote
        ? "git fetch %s %s:refs/remotes/%s".formatted(ref.substring(0, slash), branch, ref)
        : "git fetch origin %1$s:%1$s".formatted(ref);
  }

  private static boolean isShallow(Repository repository) throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
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
      if (isShallow(repository)) {
        return new EnvironmentException(
            "The clone of '%s' is shallow and lacks the commit where the branch left '%s'; run 'git fetch --unshallow' first (or %s)."
                .formatted(folder, ref, DEPTH));
      }
    } catch (IOException e) {
      return BaseFiles.unreadable(folder, e);
    }
    return new UnreadableHistoryException(
        "The current commit of '%s' and '%s' have no commit in common; name the branch that the changes are merged into."
            .formatted(folder, ref));
  }
}
