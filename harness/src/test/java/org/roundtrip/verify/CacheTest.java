package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.cache.ResultCache;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.database.DatabaseSettings;
import org.roundtrip.database.ServerOpener;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.generate.value.Source;
import org.roundtrip.rowtest.RevisionDeclaration;
import org.roundtrip.rowtest.RowSettings;

/** Results of earlier runs are reused only if nothing changed that they were derived from. */
class CacheTest {

  private static final String UP = "CREATE TABLE users (id integer PRIMARY KEY, phone text);";

  // The results of a container are not reused, so these tests do not depend on Docker.
  private static final DatabaseSettings DATABASES =
      DatabaseSettings.defaults().withPostgres("embedded");

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectory(folder.resolve("migrations"));
    migration("1_users", UP, "DROP TABLE users;");
    migration(
        "2_phone",
        "ALTER TABLE users DROP COLUMN phone;",
        "ALTER TABLE users ADD COLUMN phone text;");
    migration("3_roles", "CREATE TABLE roles (id integer CHECK (id > 5 AND id < 3));", null);
    migration("4_more", "CREATE TABLE more (id integer);", "SELECT 1;");
    migration("5_last", "INSERT INTO more VALUES (1);", "DELETE FROM nothing;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aSecondRunHasTheSameReport(String engine) {
    Settings settings = settings().withEngines(Set.of(Engine.named(engine).orElseThrow()));

    Report first = report(settings);
    Report second = report(settings);

    assertThat(first.findings()).hasSizeGreaterThan(4);
    assertThat(reused(first)).isZero();
    assertThat(reused(second)).isEqualTo(5);
    assertThat(timeless(second)).isEqualTo(timeless(first));
    assertThat(timeless(report(settings.withCache(null)))).isEqualTo(timeless(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void anAddedRevisionIsVerifiedAlone(String engine) throws IOException {
    Settings settings = settings().withEngines(Set.of(Engine.named(engine).orElseThrow()));
    report(settings);
    migration("6_added", "CREATE TABLE added (id integer);", null);

    Report cached = report(settings);

    assertThat(reused(cached)).isEqualTo(5);
    assertThat(timeless(cached)).isEqualTo(timeless(report(settings.withCache(null))));
  }

  @Test
  void partsOfALongHistoryHaveTheSameReport() throws IOException {
    for (int number = 6; number < 50; number++) {
      String check = number % 9 == 0 ? " CHECK (id > 5 AND id < 3)" : "";
      migration(
          number + "_t" + number,
          "CREATE TABLE t%d (id integer%s);".formatted(number, check),
          null);
    }
    Settings settings = settings().withRows(RowSettings.defaults().withLimit(Duration.ofHours(1)));
    report(settings);
    migration("z_end", "ALTER TABLE t45 ADD COLUMN other text;", null);

    Report cached = report(settings);

    assertThat(reused(cached)).isEqualTo(49);
    assertThat(timeless(cached)).isEqualTo(timeless(report(settings.withCache(null))));
    assertThat(timeless(report(settings))).isEqualTo(timeless(cached));
  }

  @ParameterizedTest(name = "a change in {0} leaves the results before it")
  @MethodSource("files")
  void aChangedByteOfAFileIsAMiss(String file, int expected) throws IOException {
    report(settings());
    Path changed = project.resolve(file);
    Files.writeString(changed, Files.readString(changed) + " ");

    assertThat(reused(report(settings()))).isEqualTo(expected);
  }

  static List<Object[]> files() {
    return List.of(
        new Object[] {"1_users/up.sql", 0},
        new Object[] {"1_users/down.sql", 0},
        new Object[] {"2_phone/up.sql", 1},
        new Object[] {"4_more/down.sql", 3},
        new Object[] {"5_last/down.sql", 4});
  }

  @Test
  void whatLaterRevisionsShowOfColumnsIsPartOfTheKey() throws IOException {
    report(settings());
    migration("6_json", "SELECT json_extract(phone, '$.a') FROM users;", null);

    assertThat(reused(report(settings()))).isZero();
    assertThat(reused(report(settings()))).isEqualTo(6);
  }

  @Test
  void aDeletedAddedOrRenamedFileIsAMiss() throws IOException {
    report(settings());
    Files.delete(project.resolve("5_last/down.sql"));
    assertThat(reused(report(settings()))).isEqualTo(4);
    Files.writeString(project.resolve("3_roles/down.sql"), "DROP TABLE roles;");
    assertThat(reused(report(settings()))).isEqualTo(2);
    Files.move(project.resolve("2_phone"), project.resolve("2_telephone"));
    assertThat(reused(report(settings()))).isEqualTo(1);
    Files.move(project.resolve("1_users"), project.resolve("01_users"));
    assertThat(reused(report(settings()))).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settingsThatMatter")
  void aChangedSettingIsAMiss(String name, UnaryOperator<Settings> change) {
    report(settings());

    assertThat(reused(report(change.apply(settings())))).isZero();
  }

  static Stream<Object[]> settingsThatMatter() {
    Map<String, UnaryOperator<Settings>> changes = new LinkedHashMap<>();
    changes.put(
        "setup",
        s ->
            s.withDatabases(
                new DatabaseSettings(
                    DATABASES.postgres(),
                    DATABASES.postgresImage(),
                    "CREATE TABLE t (id integer)",
                    "",
                    DATABASES.statementTimeout())));
    changes.put("session", s -> s.withDatabases(DATABASES.withSession("PRAGMA foreign_keys = on")));
    changes.put(
        "statement timeout",
        s ->
            s.withDatabases(
                new DatabaseSettings(
                    DATABASES.postgres(),
                    DATABASES.postgresImage(),
                    "",
                    "",
                    Duration.ofSeconds(61))));
    changes.put("one transaction", s -> s.withOneTransaction(false));
    changes.put("no rows", s -> s.withRows(RowSettings.none()));
    rows(changes, "tries", rows -> rows.withTries(2));
    rows(changes, "seed", rows -> rows.withSeed(2));
    rows(changes, "limit", rows -> rows.withLimit(Duration.ofSeconds(21)));
    rows(changes, "tables", rows -> rows.withTables(List.of("users")));
    rows(
        changes,
        "values",
        rows -> rows.withSources(Map.of("users.phone", Source.list(List.of("1")))));
    rows(
        changes,
        "pattern",
        rows -> rows.withSources(Map.of("users.phone", Source.matching("[0-9]"))));
    rows(changes, "configuration file", rows -> rows.withConfig(Path.of("roundtrip.toml")));
    rows(
        changes,
        "declaration",
        rows ->
            rows.withDeclarations(
                List.of(new RevisionDeclaration("1_users", "unused", Map.of(), null, null))));
    return changes.entrySet().stream()
        .map(entry -> new Object[] {entry.getKey(), entry.getValue()});
  }

  private static void rows(
      Map<String, UnaryOperator<Settings>> changes,
      String name,
      UnaryOperator<RowSettings> change) {
    changes.put(name, s -> s.withRows(change.apply(s.rows())));
  }

  @Test
  void aDeclarationAffectsItsRevisionAndTheOnesAfterIt() {
    report(settings());
    RevisionDeclaration lossy =
        new RevisionDeclaration("2_phone", "never read", Map.of(), null, null);
    RowSettings rows = RowSettings.defaults().withDeclarations(List.of(lossy));

    assertThat(reused(report(settings().withRows(rows)))).isEqualTo(1);
    assertThat(report(settings().withRows(rows)).notices())
        .isEqualTo(report(settings().withRows(rows).withCache(null)).notices());
  }

  @Test
  void settingsThatApplyLaterReuseEverything() {
    report(settings());

    Settings later =
        settings()
            .withChecks(CheckSelection.of(List.of("RT101")))
            .withFailOn(Severity.NOTE)
            .withRange("2_phone", null);

    assertThat(reused(report(later))).isEqualTo(4);
    assertThat(timeless(report(later))).isEqualTo(timeless(report(later.withCache(null))));
  }

  /** Whoever adds a setting decides whether results depend on it. */
  @Test
  void everySettingIsPartOfTheKeyOrAppliesLater() {
    assertThat(Arrays.stream(Settings.class.getDeclaredFields()).map(field -> field.getName()))
        .containsExactlyInAnyOrder(
            // Part of the key; the project and its layout by what was read.
            "project",
            "layout",
            "databases",
            "rows",
            "tools",
            "oneTransaction",
            // Choose which results to report, and how.
            "engines",
            "revisions",
            "from",
            "to",
            "since",
            "shard",
            "timings",
            "checks",
            "gate",
            "failOn",
            "cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedded:15", "container", "postgresql://localhost/x"})
  void theServerIsPartOfTheKey(String other) {
    assertThat(identity("embedded")).isNotEmpty().isNotEqualTo(identity(other));
  }

  private static String identity(String postgres) {
    DatabaseSettings settings = DatabaseSettings.defaults().withPostgres(postgres);
    return Engine.named("postgresql")
        .orElseThrow()
        .part(ServerOpener.class)
        .identity(settings)
        .orElse("");
  }

  @Test
  void whatAFileOutsideTheHistoryMayChangeIsNotReused() throws IOException {
    migration("6_copy", "COPY more FROM '/tmp/rows.csv';", null);
    report(settings());
    Report again = report(settings());

    assertThat(reused(again)).isEqualTo(5);
    assertThat(again.notices())
        .contains(
            "Not all results on SQLite can be reused: it is not known what 6_copy and later"
                + " revisions read.");
  }

  @Test
  void secretsAreNotStored() throws IOException {
    migration("6_secret", "INSERT INTO missing VALUES ('x'); -- hunter22", "SELECT 'hunter22', *;");
    report(settings().withDatabases(DATABASES.withSession("-- password 'hunter22'")));

    try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .doesNotContain("hunter22");
      }
    }
  }

  private Settings settings() {
    return Settings.of(project)
        .withEngines(Set.of(Engine.named("sqlite").orElseThrow()))
        .withDatabases(DATABASES)
        .withCache(new ResultCache(folder.resolve("cache"), ResultCache.DEFAULT_LIMIT));
  }

  private static Report report(Settings settings) {
    return new Verification(settings, Progress.SILENT).run();
  }

  private static int reused(Report report) {
    return report.reused().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A report without its time and the count of reused results. */
  private static Report timeless(Report report) {
    return new Report(
        report.path(),
        report.layout(),
        report.revisions(),
        report.databases(),
        report.findings(),
        report.accepted(),
        report.failOn(),
        report.checksRun(),
        report.skips(),
        report.notices(),
        report.rows(),
        report.tested(),
        Map.of(),
        report.failures(),
        report.interrupted(),
        Duration.ZERO);
  }

  private void migration(String name, String up, @Nullable String down) throws IOException {
    Path revision = Files.createDirectories(project.resolve(name));
    Files.writeString(revision.resolve("up.sql"), up);
    if (down != null) {
      Files.writeString(revision.resolve("down.sql"), down);
    }
  }
}
