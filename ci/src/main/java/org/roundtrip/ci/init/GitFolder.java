package org.roundtrip.ci.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A working tree of git.
 *
 * @param root its folder
 * @param common the folder with the configuration, which several working trees can share
 */
public record GitFolder(Path root, Path common) {

  private static final Pattern GITHUB = Pattern.compile("(?m)^\\s*url\\s*=.*\\bgithub\\.com[:/]");

  /** The working tree that contains a path. */
  public static Optional<GitFolder> of(Path path) {
    return Stream.iterate(path.toAbsolutePath().normalize(), p -> p != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(".git")))
        .findFirst()
        .map(root -> new GitFolder(root, common(root.resolve(".git"))));
  }

  /** In a linked working tree and a submodule, a file has the path. */
  private static Path common(Path git) {
    if (Files.isDirectory(git)) {
      return git;
    }
    Path own = git.resolveSibling(text(git).replaceFirst("^gitdir:", "").strip());
    Path shared = own.resolve("commondir");
    return Files.exists(shared) ? own.resolve(text(shared).strip()).normalize() : own;
  }

  /** Whether a path is in the working tree. */
  public boolean contains(Path path) {
    return path.toAbsolutePath().normalize().startsWith(root);
  }

  /** Whether older commits are missing. */
  public boolean isShallow() {
    return Files.exists(common.resolve("shallow"));
  }

  /** Whether the repository is on GitHub, or has files for it. */
  boolean isOnGitHub() {
    Path config = common.resolve("config");
    return Files.isDirectory(root.resolve(".github"))
        || Files.exists(config) && GITHUB.matcher(text(config)).find();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
