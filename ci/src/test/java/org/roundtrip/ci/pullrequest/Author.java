package org.roundtrip.ci.pullrequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.roundtrip.ci.CommandRun;

/** What the author of a pull request and others do in a repository. */
final class Author {

  private static final String CONFIGURATION = "roundtrip.toml";

  private final Migrations tool;
  private Checkout checkout;

  /** A repository whose branch {@code main} has two revisions. */
  Author(Path folder, Migrations tool) throws IOException {
    this.checkout = Checkout.of(folder);
    this.tool = tool;
    for (Map.Entry<String, String> file : tool.project().entrySet()) {
      checkout.write(file.getKey(), file.getValue());
    }
    add(Sketch.table(1, 0, "users"));
    add(Sketch.table(2, 1, "rooms"));
  }

  Checkout checkout() {
    return checkout;
  }

  Migrations tool() {
    return tool;
  }

  /** Writes the files of a revision. */
  void add(Sketch revision) throws IOException {
    for (Map.Entry<String, String> file : tool.files(revision).entrySet()) {
      checkout.write(file.getKey(), file.getValue());
    }
  }

  /** Deletes the files of a revision. */
  void delete(Sketch revision) throws IOException {
    for (String path : tool.files(revision).keySet()) {
      Files.delete(checkout.root().resolve(path));
    }
  }

  /** Replaces a text in all files of a revision that contain it. */
  void edit(Sketch revision, String old, String text) throws IOException {
    for (String path : new TreeSet<>(tool.files(revision).keySet())) {
      if (Files.readString(checkout.root().resolve(path)).contains(old)) {
        checkout.replace(path, old, text);
      }
    }
  }

  void configure(String... lines) throws IOException {
    checkout.write(tool.folder() + "/" + CONFIGURATION, String.join("\n", lines) + "\n");
  }

  /** Makes the files the newest commit of {@code main}, and begins the pull request there. */
  void begin() throws IOException {
    checkout.push();
    checkout.git("checkout", "-q", "-b", "work");
  }

  /** Adds revisions to {@code main} while the pull request is open. */
  void meanwhile(Sketch... revisions) throws IOException {
    checkout.git("checkout", "-q", "main");
    for (Sketch revision : revisions) {
      add(revision);
    }
    checkout.push();
    checkout.git("checkout", "-q", "work");
  }

  /** Continues in a clone that has the newest commits alone. */
  void cloneShallow() throws IOException {
    checkout.commit();
    checkout.git("push", "-q", "origin", "work");
    checkout = checkout.cloned("shallow", "--depth=1", "--no-single-branch", "--branch=work");
  }

  /** Runs a command of Roundtrip on the project. */
  CommandRun run(String command, String... options) {
    String path = checkout.root().resolve(tool.folder()).toString();
    return CommandRun.of(
        Stream.of(List.of(command, path), tool.options(), List.of(options))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /** Replaces the line that begins so in the revision that differs from {@code main}. */
  void replaceLine(String beginning, String line) throws IOException {
    List<String> files =
        checkout
            .git("diff", "--name-only", "--no-renames", "--diff-filter=AM", "origin/main")
            .lines()
            .toList();
    if (files.size() != 1) {
      throw new AssertionError("not one file differs: " + files);
    }
    Path file = checkout.root().resolve(files.get(0));
    Files.write(
        file,
        Files.readAllLines(file).stream()
            .map(each -> each.startsWith(beginning) ? line : each)
            .toList());
  }
}
