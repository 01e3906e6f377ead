package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.config.ConfigFile;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Severity;
import org.roundtrip.rowtest.CaseToken;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

@Isolated("sets system properties")
class ClassSettingsTest {

  @MigrationRoundTrip("db/migrations")
  static class Plain {}

  @MigrationRoundTrip(value = "db/migrations", tries = 7, databases = "sqlite")
  static class Explicit {}

  @Test
  void theAnnotationsDefaultsAreTheHarnesss() {
    assertThat(read(Plain.class, Map.of()))
        .usingRecursiveComparison()
        .isEqualTo(new ClassSettings(defaults(), Set.of(), Severity.ERROR, false));
  }

  private static Settings defaults() {
    Path project = Path.of("db/migrations");
    return Settings.of(project).withGate(ConfigFile.gate(project, null));
  }

  @Test
  void everySettingHasAProperty() {
    Map<String, String> properties =
        Map.ofEntries(
            Map.entry("roundtrip.layout", "goose"),
            Map.entry("roundtrip.databases", "postgresql, sqlite"),
            Map.entry("roundtrip.postgres", "embedded:15"),
            Map.entry("roundtrip.postgres-image", "postgres:16"),
            Map.entry("roundtrip.setup", "CREATE SCHEMA app"),
            Map.entry("roundtrip.session", "SET search_path = app"),
            Map.entry("roundtrip.checks", "RT104,rt105"),
            Map.entry("roundtrip.fail-on", "warning"),
            Map.entry("roundtrip.revisions", "a, b"),
            Map.entry("roundtrip.from", "a"),
            Map.entry("roundtrip.to", "b"),
            Map.entry("roundtrip.rows", "false"),
            Map.entry("roundtrip.statement-timeout", "5"));
    assertThat(read(Plain.class, properties))
        .usingRecursiveComparison()
        .isEqualTo(
            new ClassSettings(
                defaults()
                    .withLayout("goose")
                    .withEngines(Set.of(Engine.SQLITE, Engine.POSTGRESQL))
                    .withDatabases(
                        new DatabaseSettings(
                            "embedded:15",
                            "postgres:16",
                            "CREATE SCHEMA app",
                            "SET search_path = app",
                            Duration.ofSeconds(5)))
                    .withRevisions(List.of("a", "b"))
                    .withRange("a", "b")
                    .withRows(RowSettings.none()),
                Set.of(FindingCode.RT104, FindingCode.RT105),
                Severity.WARNING,
                false));
  }

  @Test
  void everySettingOfRowsHasAPropertyThatWinsOverTheFile(@TempDir Path folder) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("rows.toml"),
            "rows = { tries = 3, seed = 1, limit = 1, tables = ['a'] }\n");
    Map<String, String> properties =
        Map.of(
            "roundtrip.config", config.toString(),
            "roundtrip.tries", "1",
            "roundtrip.seed", "-9",
            "roundtrip.row-limit", "20",
            "roundtrip.tables", "users, posts");
    RowSettings rows = RowSettings.defaults().withConfig(config);
    assertThat(read(Plain.class, properties).settings().rows())
        .isEqualTo(rows.withSeed(-9).withTables(List.of("users", "posts")));
    assertThat(read(Plain.class, Map.of("roundtrip.config", config.toString())).settings().rows())
        .isEqualTo(
            rows.withTries(3)
                .withSeed(1)
                .withLimit(Duration.ofSeconds(1))
                .withTables(List.of("a")));
    assertThat(
            read(
                    Plain.class,
                    Map.of(
                        "roundtrip.case", "1-5-before-edges-0-b43010", "roundtrip.revisions", "a"))
                .settings()
                .rows())
        .isEqualTo(RowSettings.defaults().withOnly(CaseToken.parse("1-5-before-edges-0-b43010")));
  }

  @Test
  void aSystemPropertyWinsOverTheAnnotationAndThatOverTheFile() {
    Map<String, String> file = Map.of("roundtrip.tries", "1");
    assertThat(read(Plain.class, file).settings().rows().tries()).isEqualTo(1);
    assertThat(read(Explicit.class, file).settings().rows().tries()).isEqualTo(7);
    System.setProperty("roundtrip.tries", "100");
    try {
      assertThat(read(Explicit.class, file).settings().rows().tries()).isEqualTo(100);
    } finally {
      System.clearProperty("roundtrip.tries");
    }
  }

  @Test
  void aPathIsLookedForInTheWorkingDirectoryFirst(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("setup.sql"), "CREATE SCHEMA a;");
    assertThat(project("src/test")).isEqualTo(Path.of("src/test"));
    assertThat(project("histories/sound")).isEqualTo(project("classpath:histories/sound"));
    assertThat(project("classpath:/histories/sound"))
        .isEqualTo(Path.of("target/test-classes/histories/sound"));
    assertThat(project("neither/here/nor/there")).isEqualTo(Path.of("neither/here/nor/there"));
    assertThat(
            read(Plain.class, Map.of("roundtrip.setup", file.toString()))
                .settings()
                .databases()
                .setup())
        .isEqualTo("CREATE SCHEMA a;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tries             | many            | roundtrip.tries is 'many', but must be an integer.
          tries             | -1              | roundtrip.tries is '-1', but must be from 0 to 2147483647.
          statement-timeout | 3000000000      | roundtrip.statement-timeout is '3000000000', but must be from 0 to 2147483647.
          row-limit         | 0               | roundtrip.row-limit is '0', but must be from 1 to 2147483647.
          case              | 1-1-before-edges-0-a   | roundtrip.case requires exactly one revision in roundtrip.revisions.
          rows              | perhaps         | roundtrip.rows is 'perhaps', but must be true or false.
          databases         | oracle          | roundtrip.databases is 'oracle', but must be one of sqlite, postgresql.
          fail-on           | info            | roundtrip.fail-on is 'info', but must be one of error, warning, note.
          setup             | no/such.sql     | roundtrip.setup: cannot read the file no/such.sql as text. Correct the path.
          path              | ''              | Unsaid does not say where the migrations are: write @MigrationRoundTrip("path/to/migrations") or set roundtrip.path.
          path              | classpath:x/y   | Cannot find classpath:x/y. Put the migrations into a resources folder of this module, or specify their path.
          """)
  void aWrongSettingIsOneSentence(String name, String value, String sentence) {
    assertThatThrownBy(() -> read(Unsaid.class, with(name, value)))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage(sentence);
  }

  @Test
  void aFolderInsideAnArchiveIsRefused() {
    assertThatThrownBy(() -> project("classpath:org/junit/jupiter/api"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageMatching(
            "classpath:org/junit/jupiter/api is inside an archive \\(jar:.*\\)\\. Specify a folder on"
                + " disk\\.");
  }

  @MigrationRoundTrip
  static class Unsaid {}

  private static Map<String, String> with(String name, String value) {
    Map<String, String> properties = new HashMap<>(Map.of("roundtrip.path", "."));
    properties.put("roundtrip." + name, value);
    return properties;
  }

  private static Path project(String path) {
    return read(Unsaid.class, Map.of("roundtrip.path", path)).settings().project();
  }

  private static ClassSettings read(Class<?> type, Map<String, String> properties) {
    return ClassSettings.of(type, key -> Optional.ofNullable(properties.get(key)));
  }
}
