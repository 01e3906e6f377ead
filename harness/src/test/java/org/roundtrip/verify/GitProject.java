package org.roundtrip.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A git repository with the branches {@code main} and {@code work}. */
final class GitProject {

  private final Path root;

  private GitProject(Path root) {
    this.root = root;
  }

  static GitProject in(Path root) throws GitAPIException {
    Git.init().setDirectory(root.toFile()).setInitialBranch("main").call().close();
    return new GitProject(root);
  }

  Path root() {
    return root;
  }

  GitProject write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  GitProject delete(String path) throws IOException {
    Files.delete(root.resolve(path));
    return this;
  }

  GitProject move(String path, String other) throws IOException {
    Files.createDirectories(root.resolve(other).getParent());
    Files.move(root.resolve(path), root.resolve(other));
    return this;
  }

  GitProject commit() throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      git.commit()
          .setMessage("change")
          .setAuthor("A", "a@example.org")
          .setCommitter("A", "a@example.org")
          .setSign(false)
          .call();
    }
    return this;
  }

  /** Begins a branch at the current commit, or continues it. */
  GitProject on(String branch) throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      boolean exists = git.getRepository().findRef(branch) != null;
      git.checkout().setName(branch).setCreateBranch(!exists).call();
    }
    return this;
  }
}
