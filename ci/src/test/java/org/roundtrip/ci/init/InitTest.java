package org.roundtrip.ci.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.ci.CommandRun;

class InitTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/org/roundtrip/ci/init");
  private static final String VARIABLE =
      "Roundtrip is not published yet: set the CI variable ROUNDTRIP_REPOSITORY to the URL of its sources.\n";

  @TempDir private Path folder;
  private NewProject project;

  @BeforeEach
  void repository() throws IOException, GitAPIException {
    project =
        NewProject.in(folder.toRealPath().resolve("app"))
            .write(
                Map.of(
                    "db/1_users.up.sql", "CREATE TABLE users (id integer PRIMARY KEY);\n",
                    "db/1_users.down.sql", "DROP TABLE users;\n",
                    "db/2_posts.up.sql", "CREATE TABLE posts (id integer PRIMARY KEY);\n"));
  }

  private CommandRun init() {
    return project.run("init", "db", "--database", "sqlite");
  }

  @Test
  void theFilesOfAProject() throws IOException {
    CommandRun run = init();

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                """
                'ROOT/db' has the layout golang-migrate and 2 revisions.
                Wrote ROOT/roundtrip.toml.
                Wrote ROOT/roundtrip.schema.json.
                Wrote ROOT/roundtrip-baseline.json. These findings no longer fail a run:
                    RT101 2_posts (sqlite)
                Wrote ROOT/.github/workflows/roundtrip.yml.
                %sNext: commit these files, and run: roundtrip verify ROOT/db --database sqlite
                """
                    .formatted(VARIABLE)
                    .replace("ROOT", project.root().toString()),
                ""));
    assertThat(project.files())
        .containsExactly(
            ".github/workflows/roundtrip.yml",
            "db/1_users.down.sql",
            "db/1_users.up.sql",
            "db/2_posts.up.sql",
            "roundtrip-baseline.json",
            "roundtrip.schema.json",
            "roundtrip.toml");
    assertThat(project.root().resolve("roundtrip.toml"))
        .hasSameTextualContentAs(TEMPLATES.resolve("roundtrip.toml"));
    assertThat(project.root().resolve("roundtrip.schema.json"))
        .hasSameTextualContentAs(Path.of("../docs/roundtrip.schema.json"));
    assertThat(project.run("verify", "db", "--database", "sqlite").exitCode()).isZero();
  }

  @Test
  void theWorkflowHasTheHistoryAndVerifiesWhatChanges() throws IOException {
    init();

    assertThat(project.steps())
        .startsWith(
            Map.of("uses", "actions/checkout@v4", "with", Map.of("fetch-depth", 0)),
            Map.of(
                "uses",
                "actions/setup-java@v4",
                "with",
                Map.of("distribution", "temurin", "java-version", 17)));
    assertThat(project.workflow())
        .content()
        .endsWith(
            """
                  - name: Verify the migrations that the pull request changes
                    run: >-
                      "$RUNNER_TEMP/roundtrip/ci/roundtrip" verify db --database sqlite
                      --since "$BASE"
                    env:
                      BASE: ${{ github.event.merge_group.base_sha || format('origin/{0}', github.base_ref) }}
            """);
  }

  @Test
  void noFileIsChanged() throws IOException {
    Map<String, String> own =
        Map.of(
            "roundtrip.toml", "[rows]\ntries = 0\n",
            "roundtrip-baseline.json", "{\"format\": \"roundtrip-baseline/1\", \"findings\": []}\n",
            ".github/workflows/roundtrip.yml", "name: Mine\n");
    project.write(own);

    CommandRun run = init();

    for (Map.Entry<String, String> file : own.entrySet()) {
      assertThat(project.root().resolve(file.getKey())).hasContent(file.getValue());
    }
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            'ROOT/db' has the layout golang-migrate and 2 revisions.
            ROOT/roundtrip.toml exists and was not changed. Roundtrip would have written:
            %sWrote ROOT/roundtrip.schema.json.
            ROOT/roundtrip-baseline.json exists and was not changed; 'roundtrip baseline' updates it.
            ROOT/.github/workflows/roundtrip.yml exists and was not changed. Roundtrip would have written:
            %s%sNext: commit these files, and run: roundtrip verify ROOT/db --database sqlite
            """
                .formatted(indented("roundtrip.toml"), indented("github.yml"), VARIABLE)
                .replace("ROOT", project.root().toString())
                .replace("@python@", "")
                .replace("@arguments@", "db --database sqlite"));
  }

  @Test
  void gitLabGetsAJobToAdd() throws IOException {
    Files.delete(project.root().resolve(".github"));
    project.write(Map.of(".gitlab-ci.yml", "stages: [test]\n"));

    assertThat(init().out())
        .contains(
            ("Add this job to .gitlab-ci.yml:\n" + indented("gitlab.yml") + VARIABLE)
                .replace("@image@", "maven:3-eclipse-temurin-17")
                .replace("@python@", "")
                .replace("@arguments@", "db --database sqlite"));
    assertThat(project.root().resolve(".gitlab-ci.yml")).hasContent("stages: [test]\n");
  }

  @Test
  void withoutACiSystemItSaysSo() throws IOException {
    Files.delete(project.root().resolve(".github"));

    assertThat(init().out())
        .contains(
            "\nNo CI file was written: there is no folder .github, no remote on GitHub and no .gitlab-ci.yml.\nNext: ");
  }

  @Test
  void aRemoteOnGitHubGetsAWorkflow() throws IOException {
    Files.delete(project.root().resolve(".github"));
    Path config = project.root().resolve(".git/config");
    Files.writeString(
        config,
        Files.readString(config) + "[remote \"origin\"]\n\turl = git@github.com:acme/app.git\n");

    assertThat(init().out()).contains("Wrote " + project.workflow() + ".\n");
  }

  @Test
  void aProjectInPythonInstallsItsRequirements() throws IOException {
    project.write(Map.of("requirements.txt", "alembic\n"));
    StarterFiles files = new StarterFiles(project.root(), GitFolder.of(project.root()), true, "");

    assertThat(files.gitHubWorkflow().orElseThrow().text())
        .contains(
            """
                  - uses: actions/setup-python@v5
                    with:
                      python-version: "3.x"
                  - name: Install the migration tool
                    run: pip install -r requirements.txt
            """)
        .contains("ci/roundtrip\" verify .\n");
  }

  @Test
  void theCommentsOfTheConfigurationAreValid() throws IOException {
    String all =
        Files.readString(TEMPLATES.resolve("roundtrip.toml"))
            .lines()
            .map(line -> line.replaceFirst("^# (?=\\[|\\S+ = )", ""))
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("all.toml"), all);

    CommandRun policy = CommandRun.of("policy", folder.toString(), "--config", file.toString());

    assertThat(policy.err()).isEmpty();
    assertThat(policy.out()).contains("from = \"20240131_users\"", "RT205", "RT204 7c1e");
  }

  @Test
  void aFileIsNoProject() throws IOException {
    Path file = project.root().resolve("db/1_users.up.sql");

    assertThat(CommandRun.of("init", file.toString()))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "roundtrip: '%s' is a file; name the folder of the project, and the file with --tool changelog=FILE.%nTry 'roundtrip init --help'.%n"
                    .formatted(file)));
  }

  private static String indented(String template) throws IOException {
    return Files.readString(TEMPLATES.resolve(template))
        .lines()
        .map(line -> line.isEmpty() ? "\n" : "    " + line + "\n")
        .collect(Collectors.joining());
  }
}
