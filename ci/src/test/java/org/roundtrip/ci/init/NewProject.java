package org.roundtrip.ci.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
import org.roundtrip.ci.CommandRun;
import org.yaml.snakeyaml.Yaml;

/** A clone of a repository on GitHub. */
record NewProject(Path root) {

  static NewProject in(Path root) throws IOException, GitAPIException {
    Files.createDirectories(root.resolve(".github"));
    Git.init().setDirectory(root.toFile()).setInitialBranch("main").call().close();
    return new NewProject(root);
  }

  NewProject write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return this;
  }

  /** Commits the files and lets the remote branch have the commit. */
  void push() throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("change")
          .setAuthor("A", "a@example.org")
          .setCommitter("A", "a@example.org")
          .setSign(false)
          .call();
      RefUpdate branch = git.getRepository().updateRef(Constants.R_REMOTES + "origin/main");
      branch.setNewObjectId(git.getRepository().resolve(Constants.HEAD));
      branch.forceUpdate();
    }
  }

  CommandRun run(String command, String path, String... options) {
    List<String> words = new ArrayList<>(List.of(command, root.resolve(path).toString()));
    words.addAll(List.of(options));
    return CommandRun.of(words.toArray(String[]::new));
  }

  /** Runs what the workflow runs for a pull request. */
  CommandRun runWorkflow() throws IOException {
    List<?> steps = steps();
    Map<?, ?> last = (Map<?, ?>) steps.get(steps.size() - 1);
    String command = String.valueOf(last.get("run"));
    String[] words =
        command
            .substring(command.indexOf(" verify ") + 1)
            .replace("\"$BASE\"", "origin/main")
            .split("\\s+");
    words[1] = root.resolve(words[1]).normalize().toString();
    return CommandRun.of(words);
  }

  /** The steps of the job in the workflow. */
  List<Object> steps() throws IOException {
    Map<?, ?> workflow = new Yaml().load(Files.readString(workflow()));
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("migrations");
    return List.copyOf((List<?>) job.get("steps"));
  }

  Path workflow() {
    return root.resolve(".github/workflows/roundtrip.yml");
  }

  /** The files outside of the folder of git, sorted. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.startsWith(".git/"))
          .sorted()
          .toList();
    }
  }
}
