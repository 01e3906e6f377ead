package org.roundtrip.ci.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.roundtrip.config.ConfigFile;

/**
 * The files for a project: the configuration with its schema, and the job of the CI system.
 *
 * @param path the project, as {@code verify} takes it
 * @param git the working tree that contains the project
 * @param python whether the migrations run in Python
 * @param options the options of {@code verify} for the project, for a shell
 */
public record StarterFiles(Path path, Optional<GitFolder> git, boolean python, String options) {

  private static final String SCHEMA = "roundtrip.schema.json";

  /**
   * The configuration and its schema.
   *
   * @param folder the folder of the configuration
   */
  public static List<NewFile> configuration(Path folder) {
    return List.of(
        new NewFile(folder.resolve(ConfigFile.NAME), resource(ConfigFile.NAME)),
        new NewFile(folder.resolve(SCHEMA), resource(SCHEMA)));
  }

  /** The workflow for a repository on GitHub. */
  public Optional<NewFile> gitHubWorkflow() {
    return git.filter(GitFolder::isOnGitHub)
        .map(
            folder ->
                new NewFile(
                    shown(folder.root()).resolve(".github/workflows/roundtrip.yml"),
                    resource("github.yml")
                        .replace("@python@", python ? resource("github-python.yml") : "")
                        .replace("@install@", install())
                        .replace("@arguments@", arguments(folder))));
  }

  /** The job for a repository with a pipeline of GitLab. */
  public Optional<String> gitLabJob() {
    return git.filter(folder -> Files.exists(folder.root().resolve(".gitlab-ci.yml")))
        .map(
            folder ->
                resource("gitlab.yml")
                    .replace("@image@", python ? "python:3" : "maven:3-eclipse-temurin-17")
                    .replace("@python@", python ? gitLabPython() : "")
                    .replace("@arguments@", arguments(folder)));
  }

  private String gitLabPython() {
    return Stream.of("apt-get update && apt-get install -y default-jdk-headless", install())
        .map(line -> "    - " + line + "\n")
        .reduce("", String::concat);
  }

  /** How pip installs what the project requires. */
  private String install() {
    Path root = git.map(GitFolder::root).orElse(path);
    return Stream.of(path.toAbsolutePath().normalize(), root)
        .flatMap(
            folder ->
                Stream.of(
                        Optional.of(folder.resolve("requirements.txt"))
                            .filter(Files::exists)
                            .map(file -> "pip install -r " + root.relativize(file)),
                        Optional.of(folder.resolve("pyproject.toml"))
                            .filter(Files::exists)
                            .map(file -> "pip install ./" + root.relativize(folder)))
                    .flatMap(Optional::stream))
        .findFirst()
        .orElse("pip install alembic  # and what the migrations import");
  }

  private String arguments(GitFolder folder) {
    Path inside = folder.root().relativize(path.toAbsolutePath().normalize());
    String name = inside.toString().isEmpty() ? "." : inside.toString().replace('\\', '/');
    return options.isEmpty() ? name : name + " " + options;
  }

  /** The folder relative to the working directory, if it is inside. */
  private static Path shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  private static String resource(String name) {
    try (InputStream file = StarterFiles.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
