package org.roundtrip.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.roundtrip.Roundtrip;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.verify.Progress;
import org.roundtrip.verify.Settings;

/** What is told when classes are run. */
class RoundtripTestEngineTest {

  private static final String BROKEN =
      "[engine:roundtrip]/[class:" + Fixtures.Broken.class.getName() + "]";

  private final List<Settings> verified = new ArrayList<>();
  private final RoundtripTestEngine engine =
      new RoundtripTestEngine(
          (settings, progress) -> {
            verified.add(settings);
            return Roundtrip.verify(settings, progress);
          });

  @Test
  void aSoundHistoryPassesEveryTest() {
    EngineTestKit.engine(engine)
        .selectors(selectClass(Fixtures.Sound.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.started(30).succeeded(30).failed(0).skipped(0));
  }

  @Test
  void aBrokenHistoryFailsTheTestsThatItBreaks() {
    assertThat(story(selectUniqueId(BROKEN + "/[database:sqlite]/[revision:2b]")))
        .isEqualTo(
            """
            Broken › on SQLite: says database = SQLite X (file)
            Broken › on SQLite › 2b look users up by email › upgrades: passed
            Broken › on SQLite › 2b look users up by email › has a downgrade: passed
            Broken › on SQLite › 2b look users up by email › downgrades: passed
            Broken › on SQLite › 2b look users up by email › the downgrade restores the schema: FAILED
                RT104 error  2b look users up by email: the downgrade does not restore the schema   (SQLite X)
                After upgrade and downgrade, 1 object differs from the schema before the upgrade.

                    index users_email on users  left     now  (email)

                These changes belong in  target/test-classes/histories/broken/0002_email.sql

                    DROP INDEX users_email;

                Also seen:  RT105 error  the second upgrade fails (line 6: index users_email already exists)
                Reproduce:  mvn test '-Dtest=Fixtures$Broken' -Droundtrip.revisions=2b -Droundtrip.databases=sqlite
            Broken › on SQLite › 2b look users up by email › the downgrade restores the rows: passed
            Broken › on SQLite › 2b look users up by email › upgrades again: skipped, the cause is reported as RT104
            Broken › on SQLite › 2b look users up by email › upgrades to the same schema again: skipped, the second upgrade fails
            Broken › on SQLite › 2b look users up by email › rows survive the upgrade: passed
            Broken › on SQLite › 2b look users up by email › rows survive the downgrade: passed
            Broken › on SQLite › 2b look users up by email › the second upgrade produces the same rows: skipped, the second upgrade fails
            Broken › on SQLite › 2b look users up by email › sequences and foreign keys match the rows: passed
            Broken › on SQLite › 2b look users up by email › rows can be generated for every table: passed
            """);
  }

  @Test
  void whatComesAfterAFailureIsSkippedWithTheReason() {
    assertThat(
            story(
                selectUniqueId(BROKEN + "/[database:sqlite]/[revision:4d]"),
                selectUniqueId(BROKEN + "/[database:sqlite]/[revision:5e]/[check:upgrades]")))
        .isEqualTo(
            """
            Broken › on SQLite: says database = SQLite X (file)
            Broken › on SQLite › 4d misc changes › upgrades: FAILED
                RT109 error  4d misc changes: the upgrade fails   (SQLite X)

                    ALTER TABLE posts ADD COLUMN body TEXT

                in  target/test-classes/histories/broken/0004_posts.sql:6
                SQLite says:  no such table: posts
                If the table is created outside the migrations, such as by the application, create it with @MigrationRoundTrip(setup = "…") (SQL run once in every scratch database).
                Later revisions cannot be verified on this database until this upgrade succeeds.
                To verify them now, name a SQL file to run in its place in roundtrip.toml: [revisions.4d], upgrade = "FILE".
                Reproduce:  mvn test '-Dtest=Fixtures$Broken' -Droundtrip.revisions=4d -Droundtrip.databases=sqlite
            Broken › on SQLite › 4d misc changes › has a downgrade: passed
            Broken › on SQLite › 4d misc changes › downgrades: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › the downgrade restores the schema: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › the downgrade restores the rows: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › upgrades again: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › upgrades to the same schema again: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › rows survive the upgrade: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › rows survive the downgrade: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › the second upgrade produces the same rows: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › sequences and foreign keys match the rows: skipped, the upgrade fails
            Broken › on SQLite › 4d misc changes › rows can be generated for every table: skipped, the upgrade fails
            Broken › on SQLite › 5e count likes › upgrades: skipped, the upgrade of 4d fails
            """);
  }

  @Test
  void aFailureShowsBothSidesAndTheLineOfTheMigration() {
    AssertionFailedError failure =
        (AssertionFailedError)
            onlyFailure(BROKEN + "/[database:sqlite]/[revision:2b]/[check:restores-schema]");
    assertThat(failure.getExpected().getStringRepresentation()).isEmpty();
    assertThat(failure.getActual().getStringRepresentation())
        .startsWith("index users_email on users");
    assertThat(failure.getStackTrace())
        .containsExactly(
            new StackTraceElement(
                Fixtures.Broken.class.getName(),
                "migrations",
                "target/test-classes/histories/broken/0002_email.sql",
                8));
  }

  @Test
  void oneTestRunAgainVerifiesItsRevisionOnItsDatabaseAlone() {
    story(selectUniqueId(BROKEN + "/[database:sqlite]/[revision:3c]/[check:has-downgrade]"));
    assertThat(verified)
        .extracting(Settings::engines, Settings::revisions)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Set.of(Engine.SQLITE), List.of("3c")));
  }

  @Test
  void theHistoryAloneNeedsNoDatabase() {
    assertThat(story(selectUniqueId(BROKEN + "/[check:history]")))
        .isEqualTo(
            """
            Broken › the history is valid: says RT007 = RT007 warning  4d misc changes: the name 'misc changes' does not describe the change
            Describe the change, such as 'add status to users'.
            Broken › the history is valid: passed
            """);
    assertThat(verified).isEmpty();
  }

  @Test
  void aWarningFailsItsTestIfTheClassSaysSo() {
    assertThat(story(selectUniqueId(id(Fixtures.Strict.class, "[check:history]"))))
        .isEqualTo(
            """
            Strict › the history is valid: FAILED
                RT007 warning  4d misc changes: the name 'misc changes' does not describe the change
                Describe the change, such as 'add status to users'.
            """);
  }

  @Test
  void anUnexpectedFailureNamesTheClassAndItsMigrations() {
    RoundtripTestEngine outdated =
        new RoundtripTestEngine(
            (settings, progress) -> {
              throw new NoSuchMethodError("QueryExecutor.setFlushCacheOnDdl");
            });
    RoundtripTestEngine faulty =
        new RoundtripTestEngine(
            (settings, progress) -> {
              throw new IllegalStateException("no state");
            });
    DiscoverySelector database = selectUniqueId(id(Fixtures.Sound.class, "[database:sqlite]"));
    assertThat(Story.of(outdated, database))
        .isEqualTo(
            """
            Sound › on SQLite: FAILED
                Roundtrip failed while it verified target/test-classes/histories/sound for org.roundtrip.junit.Fixtures$Sound: java.lang.NoSuchMethodError: QueryExecutor.setFlushCacheOnDdl. A library on the class path has a version that Roundtrip does not support; see the requirements in docs/junit.md.
            """);
    assertThat(Story.of(faulty, database))
        .isEqualTo(
            """
            Sound › on SQLite: FAILED
                Roundtrip failed while it verified target/test-classes/histories/sound for org.roundtrip.junit.Fixtures$Sound: java.lang.IllegalStateException: no state. This is a bug in Roundtrip; report it with the stack trace.
            """);
  }

  @Test
  void aDatabaseThatCannotBeHadFailsAndTheOtherIsTold() {
    assertThat(
            story(
                selectUniqueId(id(Fixtures.WithoutPostgres.class, "[database:postgresql]")),
                selectUniqueId(
                    id(
                        Fixtures.WithoutPostgres.class,
                        "[database:sqlite]/[revision:7c1e]/[check:upgrades]"))))
        .isEqualTo(
            """
            WithoutPostgres › on SQLite: says database = SQLite X (file)
            WithoutPostgres › on SQLite › 7c1e add status to users › upgrades: passed
            WithoutPostgres › on PostgreSQL: FAILED
                No PostgreSQL server answers at localhost:1 (Connection refused); start it, or check the URL.
            """);
  }

  @Test
  void aClassThatCannotBeReadIsOneFailure() {
    assertThat(story(selectClass(Fixtures.Missing.class), selectClass(Fixtures.Placeless.class)))
        .isEqualTo(
            """
            Missing › the history can be read: FAILED
                'src/no/such/folder' does not exist; name the folder that contains the migrations.
            Placeless › the history can be read: FAILED
                Placeless does not say where the migrations are: write @MigrationRoundTrip("path/to/migrations") or set roundtrip.path.
            """);
  }

  @Test
  void aDisabledClassIsSkippedWithTheReason() {
    assertThat(story(selectClass(Fixtures.Resting.class)))
        .isEqualTo("Resting: skipped, until the server is back\n");
    assertThat(verified).isEmpty();
  }

  @Test
  void checksThatWereNotChosenAreNotHeardOf() {
    EngineTestKit.engine(engine)
        .selectors(selectClass(Fixtures.BrokenInPart.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.started(3).failed(2).skipped(2));
  }

  /** A finding that no check of today reports, as a later version of the harness may have. */
  @Test
  void whatNoTestIsForIsToldAllTheSame() {
    Finding late = finding(FindingCode.RT104, Severity.ERROR, "a late surprise");
    Finding note = finding(FindingCode.RT304, Severity.NOTE, "as an aside");
    Finding one = finding(FindingCode.RT107, Severity.ERROR, "one");
    Finding two = finding(FindingCode.RT107, Severity.ERROR, "two");
    RoundtripTestEngine other =
        new RoundtripTestEngine((settings, progress) -> with(settings, late, note, one, two));
    String[] chain = {"one-go", "base-is-empty", "nothing-else"};
    DiscoverySelector[] selectors =
        List.of(chain).stream()
            .map(
                check ->
                    selectUniqueId(
                        id(Fixtures.Sound.class, "[database:sqlite]/[check:" + check + "]")))
            .toArray(DiscoverySelector[]::new);
    assertThat(Story.of(other, selectors))
        .isEqualTo(
            """
            Sound › on SQLite › upgrading in one session produces the same schema as step by step: says RT304 = RT304 note  as an aside   (SQLite X)
            Sound › on SQLite › upgrading in one session produces the same schema as step by step: passed
            Sound › on SQLite › downgrading everything empties the database: FAILED
                Multiple Failures (2 failures)
                \torg.opentest4j.AssertionFailedError: RT107 error  one   (SQLite X)
                \torg.opentest4j.AssertionFailedError: RT107 error  two   (SQLite X)
            Sound › on SQLite › there are no other findings: FAILED
                RT104 error  a late surprise   (SQLite X)
            """);
  }

  @Test
  void severalFindingsOfOneTestAreOneFailure() {
    RoundtripTestEngine other =
        new RoundtripTestEngine(
            (settings, progress) ->
                with(
                    settings,
                    finding(FindingCode.RT107, Severity.ERROR, "one"),
                    finding(FindingCode.RT107, Severity.ERROR, "two")));
    Throwable failure =
        failures(
                other,
                selectUniqueId(id(Fixtures.Sound.class, "[database:sqlite]/[check:base-is-empty]")))
            .get(0);
    assertThat(failure).isInstanceOf(MultipleFailuresError.class);
    assertThat(((MultipleFailuresError) failure).getFailures()).hasSize(2);
  }

  private static Report with(Settings settings, Finding... findings) {
    Report report = Roundtrip.verify(settings, Progress.SILENT);
    return new Report(
        report.path(),
        report.layout(),
        report.revisions(),
        report.databases(),
        List.of(findings),
        List.of(),
        report.failOn(),
        report.checksRun(),
        report.skips(),
        List.of(),
        report.rows(),
        report.tested(),
        Map.of(),
        List.of(),
        false,
        Duration.ZERO);
  }

  private static Finding finding(FindingCode code, Severity severity, String title) {
    ServerInfo server = new ServerInfo(Engine.SQLITE, "3", "file");
    return Finding.of(code).severity(severity).database(server).title(title).build();
  }

  private static String id(Class<?> type, String rest) {
    return "[engine:roundtrip]/[class:" + type.getName() + "]/" + rest;
  }

  private String story(DiscoverySelector... selectors) {
    return Story.of(engine, selectors);
  }

  private Throwable onlyFailure(String id) {
    List<Throwable> failures = failures(engine, selectUniqueId(id));
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  private static List<Throwable> failures(RoundtripTestEngine engine, DiscoverySelector selector) {
    return EngineTestKit.engine(engine).selectors(selector).execute().testEvents().failed().stream()
        .map(RoundtripTestEngineTest::throwable)
        .toList();
  }

  private static Throwable throwable(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }
}
