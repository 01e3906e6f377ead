package org.roundtrip.ci.pullrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.ci.CommandRun;

/** The states in which CI systems and developers check out a repository. */
class CheckoutTest {

  private static final String MAIN = "origin/main";

  @TempDir private Path folder;
  private Author author;

  @BeforeEach
  void aPullRequestWithOneRevision() throws IOException {
    author =
        new Author(Files.createDirectory(folder.resolve("repository")), new Migrations.Numbered());
    author.begin();
    author.add(Sketch.TAGS);
    author.checkout().commit();
    author.checkout().git("push", "-q", "origin", "work");
  }

  @Test
  void aDetachedHead() throws IOException {
    author.checkout().git("checkout", "-q", "--detach");
    assertVerified(author.checkout(), MAIN);
  }

  @Test
  void theMergeThatGitHubChecksOut() throws IOException {
    author.meanwhile(Sketch.table(3, 2, "teams"));
    author.checkout().git("checkout", "-q", "--detach", MAIN);
    author.checkout().git("merge", "-q", "work");

    assertThat(run(author.checkout(), MAIN).out())
        .startsWith(
            """
            The history

            RT005 error  3_tags: origin/main has another revision with the id '3'
            The other one is in migrations/3_teams.up.sql. 'migrate up' fails as long as there are two.
            Give the new one another number:
            git mv migrations/3_tags.up.sql migrations/4_tags.up.sql
            git mv migrations/3_tags.down.sql migrations/4_tags.down.sql
            """);
  }

  /** GitHub names the commit of the entry before as the base of an entry. */
  @Test
  void anEntryOfAMergeQueueIsComparedWithTheEntryBefore() throws IOException {
    author.checkout().git("checkout", "-q", "-b", "other", "main");
    author.add(Sketch.table(3, 2, "teams"));
    author.checkout().commit();
    author.checkout().git("checkout", "-q", "-b", "gh-readonly-queue/main/pr-1", "main");
    author.checkout().git("merge", "-q", "--no-ff", "-m", "1", "work");
    String before = author.checkout().git("rev-parse", "HEAD").strip();
    assertVerified(author.checkout(), MAIN);
    author.checkout().git("checkout", "-q", "-b", "gh-readonly-queue/main/pr-2");
    author.checkout().git("merge", "-q", "--no-ff", "-m", "2", "other");

    CommandRun run = run(author.checkout(), before);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "RT005 error  3_teams: %s has another revision with the id '3'".formatted(before),
            "git mv migrations/3_teams.up.sql migrations/4_teams.up.sql");
  }

  @Test
  void aWorktree() throws IOException {
    author.checkout().git("checkout", "-q", "main");
    author.checkout().git("worktree", "add", "-q", "../worktree", "work");
    assertVerified(new Checkout(author.checkout().root().resolveSibling("worktree")), MAIN);
  }

  @Test
  void aWorktreeOfABareRepository() throws IOException {
    Checkout bare = author.checkout().cloned("bare.git", "--bare");
    bare.git("worktree", "add", "-q", "../worktree", "work");
    assertVerified(new Checkout(bare.root().resolveSibling("worktree")), "main");
  }

  @Test
  void aSubmodule() throws IOException {
    Path application = Files.createDirectories(folder.resolve("application"));
    Checkout outer = new Checkout(application);
    outer.git("init", "-q", "-b", "main");
    String url = author.checkout().git("remote", "get-url", "origin").strip();
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", url, "database");
    Checkout inner = new Checkout(application.resolve("database"));
    inner.git("checkout", "-q", "work");
    assertVerified(inner, MAIN);
  }

  @Test
  void aFolderThatIsALink() throws IOException {
    Files.createSymbolicLink(author.checkout().root().resolve("link"), Path.of("migrations"));
    assertThat(run(author.checkout(), "link", MAIN).out()).contains("1 revision tested");
  }

  @ParameterizedTest
  @CsvSource({"true, ''", "false, ''", "false, '*.sql text eol=crlf'", "false, '*.sql -text'"})
  void lineEndsAreNoEdit(boolean automatic, String attributes) throws IOException {
    author.checkout().git("config", "core.autocrlf", String.valueOf(automatic));
    author.checkout().write(".gitattributes", attributes + "\n");
    Path edited = author.checkout().root().resolve("migrations/2_rooms.up.sql");
    Files.writeString(edited, Files.readString(edited).replace("\n", "\r\n"));
    assertVerified(author.checkout(), MAIN);
  }

  @Test
  void aFileOfNoRevisionIsNamed() throws IOException {
    author = new Author(Files.createDirectory(folder.resolve("flyway")), new Migrations.Flyway());
    author.begin();
    author.checkout().write("db/migration/afterMigrate.sql", "SELECT 1;");
    author.checkout().write("db/migration/README.md", "See the wiki.");
    assertThat(run(author.checkout(), "db/migration", MAIN).out())
        .contains(
            "  db/migration/afterMigrate.sql belongs to no revision and differs from origin/main; only a run of all revisions verifies it.\n")
        .doesNotContain("README");
  }

  @Test
  void aShallowCloneWithoutTheBase() throws IOException {
    Checkout shallow = author.checkout().cloned("shallow", "--depth=1", "--branch=work");
    assertRefused(
        run(shallow, MAIN),
        3,
        "The clone of 'migrations' is shallow and has no branch, tag or commit 'origin/main'; run 'git fetch --unshallow' and 'git fetch origin main:refs/remotes/origin/main' first (or set fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI), or correct the name.");
    shallow.git("fetch", "-q", "--unshallow");
    shallow.git("fetch", "-q", "origin", "main:refs/remotes/origin/main");
    assertVerified(shallow, MAIN);
  }

  @Test
  void aShallowCloneWithoutTheCommitInCommon() throws IOException {
    author.meanwhile(Sketch.table(4, 2, "teams"));
    Checkout shallow =
        author.checkout().cloned("shallow", "--depth=1", "--no-single-branch", "--branch=work");
    assertRefused(
        run(shallow, MAIN),
        3,
        "The clone of 'migrations' is shallow and lacks the commit where the branch left 'origin/main'; run 'git fetch --unshallow' first (or set fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI).");
    shallow.git("fetch", "-q", "--unshallow");
    assertThat(run(shallow, MAIN).out()).contains("RT009 error  3_tags");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "origin/release | The git repository of 'migrations' has no branch, tag or commit 'origin/release'; run 'git fetch origin release:refs/remotes/origin/release' first, or correct the name.",
        "release        | The git repository of 'migrations' has no branch, tag or commit 'release'; run 'git fetch origin release:release' first, or correct the name.",
        "origin/        | 'origin/' is not the name of a branch, tag or commit of git.",
        "main..work     | 'main..work' is not the name of a branch, tag or commit of git.",
        "\"\"             | '' is not the name of a branch, tag or commit of git.",
      })
  void noSuchBase(String ref, String message) {
    assertRefused(run(author.checkout(), ref), 2, message);
  }

  @Test
  void noCommits() throws IOException {
    Checkout empty = new Checkout(Files.createDirectories(folder.resolve("empty")));
    empty.git("init", "-q", "-b", "main");
    empty.write("migrations/1_users.up.sql", "SELECT 1;");
    assertRefused(run(empty, MAIN), 2, "The git repository of 'migrations' has no commits yet.");
  }

  @Test
  void noCommitInCommon() throws IOException {
    author.checkout().git("checkout", "-q", "--orphan", "other");
    author.checkout().commit();
    assertRefused(
        run(author.checkout(), MAIN),
        2,
        "The current commit of 'migrations' and 'origin/main' have no commit in common; name the branch that the changes are merged into.");
  }

  @Test
  void noRepository() throws IOException {
    Checkout none = new Checkout(Files.createDirectories(folder.resolve("none")));
    none.write("migrations/1_users.up.sql", "SELECT 1;");
    assertRefused(
        run(none, MAIN),
        2,
        "'migrations' is not in a git repository, so its changes cannot be determined.");
  }

  private static CommandRun run(Checkout checkout, String ref) {
    return run(checkout, "migrations", ref);
  }

  private static CommandRun run(Checkout checkout, String path, String ref) {
    String project = checkout.root().resolve(path).toString();
    CommandRun run = CommandRun.of("verify", project, "--no-rows", "--since", ref);
    return new CommandRun(
        run.exitCode(),
        run.out().replace(checkout.root() + "/", ""),
        run.err().replace(checkout.root() + "/", ""));
  }

  /** Only the revision of the pull request is tested. */
  private static void assertVerified(Checkout checkout, String ref) {
    CommandRun run = run(checkout, ref);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(": 1 revision tested\n").doesNotContain("RT0");
    assertThat(run.exitCode()).isZero();
  }

  private static void assertRefused(CommandRun run, int exitCode, String message) {
    assertThat(run.err()).isEqualTo("roundtrip: %s%n".formatted(message));
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
