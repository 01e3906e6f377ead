package org.roundtrip.ci.pullrequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A clone of a remote repository, in which the author of a pull request works. */
record Checkout(Path root) {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "A",
          "GIT_AUTHOR_EMAIL", "a@example.org",
          "GIT_COMMITTER_NAME", "A",
          "GIT_COMMITTER_EMAIL", "a@example.org");

  /** A clone of a new remote repository whose branch {@code main} has no commit. */
  static Checkout of(Path folder) throws IOException {
    Path remote = Files.createDirectories(folder.resolve("remote.git"));
    new Checkout(remote).git("init", "-q", "--bare", "-b", "main");
    Path root = Files.createDirectories(folder.resolve("clone"));
    Checkout checkout = new Checkout(root);
    checkout.git("init", "-q", "-b", "main");
    checkout.git("remote", "add", "origin", "file://" + remote);
    return checkout;
  }

  /** Another clone of the same remote repository. */
  Checkout cloned(String name, String... options) throws IOException {
    String url = git("remote", "get-url", "origin").strip();
    List<String> command =
        Stream.of(Stream.of("clone", "-q"), Stream.of(options), Stream.of(url, name))
            .flatMap(part -> part)
            .toList();
    new Checkout(root.getParent()).git(command.toArray(String[]::new));
    return new Checkout(root.resolveSibling(name));
  }

  /** Runs git and returns its output. */
  String git(String... arguments) throws IOException {
    return run(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
  }

  /** Runs a line as the shell of a developer does. */
  String shell(String line) throws IOException {
    return run(List.of("sh", "-c", line));
  }

  private String run(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().putAll(ENVIRONMENT);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return output;
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Replaces the first occurrence of a text in a file. */
  void replace(String path, String old, String text) throws IOException {
    String content = Files.readString(root.resolve(path));
    if (!content.contains(old)) {
      throw new AssertionError(path + " does not contain " + old);
    }
    int at = content.indexOf(old);
    write(path, content.substring(0, at) + text + content.substring(at + old.length()));
  }

  void commit() throws IOException {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "change");
  }

  /** Commits the files on {@code main} and pushes them. */
  void push() throws IOException {
    commit();
    git("push", "-q", "origin", "HEAD:main");
    git("fetch", "-q", "origin");
  }
}
