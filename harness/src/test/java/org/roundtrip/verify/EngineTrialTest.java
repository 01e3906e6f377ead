package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roundtrip.Roundtrip;
import org.roundtrip.check.CheckName;
import org.roundtrip.check.Checks;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.revision.Revision;
import org.roundtrip.rowtest.RowSettings;

class EngineTrialTest {

  /** Only PostgreSQL takes a call as a default without parentheses; only SQLite has quote(). */
  private static final String POSTGRESQL_ONLY = "CREATE TABLE u (a text DEFAULT lower('X'))";

  private static final String SQLITE_ONLY = "CREATE VIEW v AS SELECT quote('x') AS a";

  @TempDir private Path dir;

  private void write(String number, String up, String down) throws IOException {
    Files.writeString(dir.resolve(number + ".up.sql"), up + ";\n");
    Files.writeString(dir.resolve(number + ".down.sql"), down + ";\n");
  }

  private Settings settings() {
    return Settings.of(dir).withRows(RowSettings.none());
  }

  private static String databases(Report report) {
    return report.databases().stream()
        .map(database -> database.engine().word())
        .collect(Collectors.joining(" "));
  }

  private static List<String> codes(Report report) {
    return report.findings().stream().map(finding -> finding.code().name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql | near "(": syntax error
          sqlite     | function quote(unknown) does not exist
          """)
  void anEngineThatDoesNotKnowAConstructIsSkipped(String engine, String message)
      throws IOException {
    boolean postgres = engine.equals("postgresql");
    write("1_add_t", "CREATE TABLE t (id integer PRIMARY KEY)", "DROP TABLE t");
    write(
        "2_add_u",
        postgres ? POSTGRESQL_ONLY : SQLITE_ONLY,
        postgres ? "DROP TABLE u" : "DROP VIEW v");
    write("3_add_b", "ALTER TABLE t ADD COLUMN b text", "ALTER TABLE t DROP COLUMN b");
    List<String> events = new ArrayList<>();

    Report report = Roundtrip.verify(settings(), new Recorder(events));

    assertThat(databases(report)).isEqualTo(engine);
    assertThat(report.findings()).isEmpty();
    List<Skip> skips =
        report.skips().stream()
            .filter(skip -> skip.reason().startsWith("the history is not written for"))
            .toList();
    assertThat(skips)
        .hasSize(Checks.names(CheckName.Scope.CHAIN, false).size())
        .extracting(Skip::engine)
        .containsOnly(postgres ? Engine.SQLITE : Engine.POSTGRESQL);
    assertThat(skips.get(0).reason().replaceAll("\\s+", " "))
        .contains("2_add_u is the first upgrade that fails there (")
        .contains(message);
    assertThat(events)
        .contains("postgresql 1_add_t []", "sqlite 1_add_t []", engine + " 3_add_b []")
        .doesNotContain((postgres ? "sqlite" : "postgresql") + " 2_add_u [RT109]");
  }

  @Test
  void theReasonIsOneSentence() throws IOException {
    write("1_add_t", POSTGRESQL_ONLY, "DROP TABLE u");

    assertThat(Roundtrip.verify(settings(), Progress.SILENT).skips())
        .extracting(Skip::reason)
        .contains(
            "the history is not written for SQLite: 1_add_t is the first upgrade that fails there"
                + " (near \"(\": syntax error), and PostgreSQL runs all of them; --database sqlite"
                + " runs the history there anyway");
  }

  @Test
  void anInterruptedRunReportsTheEngineThatDoesNotKnowAConstructAsSkipped() throws IOException {
    write("1_add_u", POSTGRESQL_ONLY, "DROP TABLE u");
    write("2_add_t", "CREATE TABLE t (id integer PRIMARY KEY)", "DROP TABLE t");
    Interruption interruption = new Interruption();
    Verification verification = new Verification(settings(), interruption);
    interruption.verification = verification;

    verification.run();

    assertThat(interruption.reasons)
        .contains(
            "the history is not written for SQLite: 1_add_u is the first upgrade that fails there"
                + " (near \"(\": syntax error), and PostgreSQL had run it before the run was"
                + " interrupted; --database sqlite runs the history there anyway");
    assertThat(interruption.databases).isEqualTo("postgresql");
  }

  @Test
  void anEngineThatTheUserNamesIsVerified() throws IOException {
    write("1_add_t", POSTGRESQL_ONLY, "DROP TABLE u");

    Report report =
        Roundtrip.verify(settings().withEngines(Set.copyOf(Engine.defaults())), Progress.SILENT);

    assertThat(databases(report)).isEqualTo("sqlite postgresql");
    assertThat(codes(report)).isEqualTo(List.of("RT109"));
  }

  @Test
  void aHistoryThatFailsOnBothEnginesIsReportedOnBoth() throws IOException {
    write("1_add_t", "CREATE TABL t (id integer)", "DROP TABLE t");
    List<String> events = new ArrayList<>();

    Report report = Roundtrip.verify(settings(), new Recorder(events));

    assertThat(databases(report)).isEqualTo("sqlite postgresql");
    assertThat(codes(report)).isEqualTo(List.of("RT109", "RT109"));
    assertThat(events)
        .containsExactlyInAnyOrder("sqlite 1_add_t [RT109]", "postgresql 1_add_t [RT109]");
  }

  @Test
  void aFailureThatIsNotAboutAConstructIsReported() throws IOException {
    write(
        "1_add_t",
        "CREATE TABLE t (id integer, n integer); CREATE INDEX i ON t (n)",
        "DROP TABLE t");
    write(
        "2_drop_n",
        "ALTER TABLE t DROP COLUMN n",
        "ALTER TABLE t ADD COLUMN n integer; CREATE INDEX i ON t (n)");

    Report report = Roundtrip.verify(settings(), Progress.SILENT);

    assertThat(databases(report)).isEqualTo("sqlite postgresql");
    assertThat(codes(report)).isEqualTo(List.of("RT109"));
  }

  /** Asks for the partial report when PostgreSQL begins the second revision. */
  private static final class Interruption implements Progress {

    private @Nullable Verification verification;
    private List<String> reasons = List.of();
    private String databases = "";

    @Override
    public void trying(ServerInfo database, Revision revision) {
      if (database.engine().word().equals("postgresql") && revision.name().equals("2_add_t")) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!isDecided() && System.nanoTime() < end) {
          Report report = Objects.requireNonNull(verification).partialReport().orElseThrow();
          reasons = report.skips().stream().map(Skip::reason).toList();
          databases = EngineTrialTest.databases(report);
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
      }
    }

    /** The first revision may be tested in parallel with the second. */
    private boolean isDecided() {
      return reasons.stream().anyMatch(reason -> reason.contains("PostgreSQL had run it"));
    }
  }

  private record Recorder(List<String> events) implements Progress {

    @Override
    public void tried(
        ServerInfo database, Revision revision, List<Finding> findings, List<Skip> skips) {
      synchronized (events) {
        List<String> codes = findings.stream().map(finding -> finding.code().name()).toList();
        events.add(database.engine().word() + " " + revision.name() + " " + codes);
      }
    }
  }
}
