package org.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.generate.value.Source;
import org.roundtrip.revision.SourceLocation;
import org.roundtrip.rowtest.RevisionDeclaration;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.rowtest.WrongDeclarationException;

class ConfigFileTest {

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectory(folder.resolve("migrations"));
  }

  @Test
  void everythingThatCanBeSaid() throws IOException {
    Path file = write(folder, example());

    RowSettings read = ConfigFile.read(project, null);

    Map<String, String> before =
        Map.of("users", "SELECT id, first || ' ' || last AS full_name FROM users");
    assertThat(read.sources().byName()).containsOnlyKeys("users.email", "mood");
    assertThat(read.sources().byName().get("mood")).isEqualTo(Source.list(List.of("happy", "sad")));
    assertThat(((Source.Matching) read.sources().byName().get("users.email")).regex())
        .isEqualTo("[a-z]{3,8}@example\\.com");
    assertThat(read)
        .isEqualTo(
            RowSettings.defaults()
                .withTries(3)
                .withSeed(7)
                .withLimit(Duration.ofSeconds(30))
                .withTables(List.of("users"))
                .withSources(read.sources().byName())
                .withDeclarations(
                    List.of(
                        new RevisionDeclaration(
                            "7c1e_split_name",
                            "the old column was never read",
                            before,
                            null,
                            new SourceLocation(file, 12)))));
  }

  @Test
  void aFileInPlaceOfAnUpgradeIsRelativeToTheConfiguration() throws IOException {
    write(project, "[revisions.a]\nupgrade = 'sql/a.sql'");
    assertThatThrownBy(() -> ConfigFile.read(project, null))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage(
            "%s:2: 'revisions.a.upgrade' must name a file; there is no '%s'."
                .formatted(
                    project.resolve("roundtrip.toml"), project.resolve("sql").resolve("a.sql")));
    Path file = Files.createDirectory(project.resolve("sql")).resolve("a.sql");
    Files.writeString(file, "SELECT 1;");
    assertThat(ConfigFile.read(project, null).declarations().get(0).upgrade()).isEqualTo(file);
  }

  @Test
  void theNearestFileIsReadAndANamedOneBeforeIt() throws IOException {
    assertThat(ConfigFile.read(project, null)).isEqualTo(RowSettings.defaults());
    write(folder, "[rows]\ntries = 4");
    assertThat(ConfigFile.read(project, null).tries()).isEqualTo(4);
    write(project, "[rows]\ntries = 5");
    assertThat(ConfigFile.read(project, null).tries()).isEqualTo(5);
    Path other = Files.writeString(folder.resolve("other.toml"), "[rows]\ntries = 6");
    assertThat(ConfigFile.read(project, other))
        .isEqualTo(RowSettings.defaults().withTries(6).withConfig(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "row.tries = 3             | 1: 'row' is unknown; use one of checks, rows, revisions, policy, waiver, command, alembic, flyway, liquibase, mybatis. Did you mean 'rows'?",
        "rows.trys = 3             | 1: 'rows.trys' is unknown; use one of tries, seed, limit, tables, values.",
        "rows.tries = '3'          | 1: 'rows.tries' must be an integer.",
        "rows.tries = -1           | 1: 'rows.tries' must be from 0 to 2147483647, not -1.",
        "rows.limit = 0            | 1: 'rows.limit' must be from 1 to 2147483647, not 0.",
        "rows.tables = 'users'     | 1: 'rows.tables' must be a list of strings.",
        "rows.tables = [['users']] | 1: 'rows.tables' must be a list of strings.",
        "rows = 3                  | 1: 'rows' must be a table.",
        "rows.values.mood = 3      | 1: 'rows.values.mood' must be a list of values, or { matching = \"a regular expression\" }.",
        "rows.values.mood = []     | 1: 'rows.values.mood' cannot generate values: A list of values must have at least one.",
        "rows.values.users.email = ['a'] | 1: 'rows.values.users' must be in quotes together with the part after the dot: \"users.email\".",
        "revisions.a = 'lossy'     | 1: 'revisions.a' must be a table.",
        "revisions.a.losy = 'x'    | 1: 'revisions.a.losy' is unknown; use one of lossy, before, upgrade. Did you mean 'lossy'?",
        "revisions.a.upgrade = 1   | 1: 'revisions.a.upgrade' must be a string in quotes.",
        "revisions.a.lossy = true  | 1: 'revisions.a.lossy' must be a string in quotes.",
        "revisions.a.lossy = ' '   | 1: the reason why 'a' is lossy is empty. State a reason.",
        "revisions.a.before.t = 1  | 1: 'revisions.a.before.t' must be a string in quotes.",
      })
  void whatMakesNoSenseIsOneSentence(String text, String complaint) throws IOException {
    Path file = write(project, text);

    assertThatThrownBy(() -> ConfigFile.read(project, null))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage(file + ":" + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "policy.irreversable = 'allow' | 1: 'policy.irreversable' is unknown; use one of irreversible, from, severity. Did you mean 'irreversible'?",
        "policy.strict = true          | 1: 'policy.strict' is unknown; use one of irreversible, from, severity.",
        "waiver = [{ Reason = 'x' }]   | 1: 'waiver.Reason' is unknown; use one of code, revision, object, until, reason. Did you mean 'reason'?",
        "waiver = [{ code = 'RT2O4' }] | 1: 'waiver.code' names no code; the codes are CODES. Did you mean 'RT204'?",
        "policy.severity.RT213 = 'off' | 1: 'policy.severity.RT213' names no code; the codes are CODES. Did you mean 'RT210'?",
        "policy.severity.drops = 'off' | 1: 'policy.severity.drops' names no code; the codes are CODES.",
        "policy.severity.postgres.RT204 = 'off' | 1: 'policy.severity.postgres' is no code, no engine (ENGINES) and no glob of paths, such as \"legacy/**\". Did you mean 'postgresql'?",
        "policy.severity.legacy.RT204 = 'off'   | 1: 'policy.severity.legacy' is no code, no engine (ENGINES) and no glob of paths, such as \"legacy/**\".",
      })
  void aMistypedNameInTheGateIsOneSentence(String text, String complaint) throws IOException {
    Path file = write(project, text);

    assertThatThrownBy(() -> ConfigFile.gate(project, null))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage(
            file
                + ":"
                + complaint
                    .replace("CODES", String.join(", ", FindingCode.names()))
                    .replace(
                        "ENGINES",
                        Engine.all().stream().map(Engine::word).collect(Collectors.joining(", "))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy.severity.'legacy/**'.RT204 = 'off'",
        "policy.severity.'V1__a.sql'.RT204 = 'off'",
        "policy.severity.sqlite.RT204 = 'off'",
      })
  void aSeverityOfAnEngineOrPathIsRead(String text) throws IOException {
    write(project, text);

    assertThat(ConfigFile.gate(project, null).policy().severities()).hasSize(1);
  }

  @Test
  void numbersAndTruthValuesAreValuesToo() throws IOException {
    write(project, "rows.values.mood = [7, true, 1.5]");

    assertThat(ConfigFile.read(project, null).sources().byName())
        .containsExactly(Map.entry("mood", Source.list(List.of("7", "true", "1.5"))));
  }

  @Test
  void aBadExpressionAndBadTomlAreToldWithTheirLine() throws IOException {
    Path file = write(project, "[rows.values]\n\nmood = { matching = \"(a\" }\n");
    assertThatThrownBy(() -> ConfigFile.read(project, null))
        .hasMessageStartingWith(file + ":3: 'rows.values.mood' cannot generate values: ")
        .hasMessageContaining("(a");
    write(project, "[rows]\n\ntries =\n");
    assertThatThrownBy(() -> ConfigFile.read(project, null))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessageStartingWith(file + ":3: invalid TOML: Unexpected ");
  }

  @Test
  void aNamedFileThatIsNotThere() {
    assertThatThrownBy(() -> ConfigFile.read(project, Path.of("no-such.toml")))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage(
            "The file 'no-such.toml' does not exist; specify the file that configures the row tests.");
  }

  /** The one that the documentation shows. */
  private static String example() throws IOException {
    try (InputStream file = ConfigFileTest.class.getResourceAsStream("roundtrip.toml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path write(Path where, String text) throws IOException {
    return Files.writeString(where.resolve("roundtrip.toml"), text);
  }

  @ParameterizedTest
  @CsvSource({"src, pom.xml", "src/main, src/main/pom.xml", "../harness, ../harness/pom.xml"})
  void theFileBesideIsRelativeAsTheProjectIs(Path project, Path expected) {
    assertThat(ConfigFile.beside(project, null, "pom.xml")).isEqualTo(expected);
  }
}
