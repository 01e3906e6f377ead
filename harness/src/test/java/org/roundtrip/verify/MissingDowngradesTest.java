package org.roundtrip.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtrip.Roundtrip;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.rowtest.RowSettings;

class MissingDowngradesTest {

  @TempDir private Path dir;

  private void up(int number) throws IOException {
    write(number + "_add_t" + number + ".up.sql", "CREATE TABLE t" + number + " (id integer);");
  }

  private void down(int number) throws IOException {
    write(number + "_add_t" + number + ".down.sql", "DROP TABLE t" + number + ";");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }

  private Settings settings() {
    return Settings.of(dir).withEngines(Set.of(Engine.SQLITE)).withRows(RowSettings.none());
  }

  private List<String> texts(Report report) {
    return report.findings().stream()
        .map(finding -> FindingText.of(finding, Wording.PLAIN))
        .map(text -> text.replace(dir.toString(), "DIR"))
        .map(text -> text.replaceAll("\\(SQLite [\\d.]+\\)", "(SQLite)"))
        .toList();
  }

  private static List<String> skips(Report report) {
    return report.skips().stream()
        .filter(skip -> skip.check().equals("has a downgrade"))
        .map(skip -> skip.revision() + ": " + skip.reason())
        .toList();
  }

  @Test
  void consecutiveRevisionsAreOneFinding() throws IOException {
    for (int number = 1; number <= 7; number++) {
      up(number);
    }
    down(4);
    down(6);

    Report report = Roundtrip.verify(settings(), Progress.SILENT);

    assertThat(texts(report))
        .isEqualTo(
            List.of(
                """
                RT101 error  1_add_t1: the downgrade is missing, also in the next 2 revisions, up to 3_add_t3   (SQLite)
                There is no down file.

                    1_add_t1, 2_add_t2, 3_add_t3

                It belongs in  DIR/1_add_t1.down.sql
                """,
                """
                RT101 error  5_add_t5: the downgrade is missing   (SQLite)
                There is no down file.
                It belongs in  DIR/5_add_t5.down.sql
                """,
                """
                RT101 error  7_add_t7: the downgrade is missing   (SQLite)
                There is no down file.
                It belongs in  DIR/7_add_t7.down.sql
                """));
    assertThat(skips(report))
        .isEqualTo(
            List.of(
                "2_add_t2: no downgrade; see RT101 of 1_add_t1",
                "3_add_t3: no downgrade; see RT101 of 1_add_t1"));
  }

  @Test
  void onlyTestedRevisionsBelongToARun() throws IOException {
    for (int number = 1; number <= 4; number++) {
      up(number);
    }

    Report report = Roundtrip.verify(settings().withRange("2", "3"), Progress.SILENT);

    assertThat(report.findings())
        .extracting(Finding::title)
        .containsExactly("the downgrade is missing, also in the next revision, 3_add_t3");
  }

  @Test
  void aLongRunIsWalkedInParts() throws IOException {
    for (int number = 1; number <= 45; number++) {
      up(number);
    }

    Report report = Roundtrip.verify(settings(), Progress.SILENT);

    assertThat(report.findings())
        .extracting(Finding::title)
        .containsExactly(
            "the downgrade is missing, also in the next 44 revisions, up to 45_add_t45");
    assertThat(skips(report)).hasSize(44);
  }

  @Test
  void aRepeatableMigrationOfFlywayNeedsNone() throws IOException {
    write("V1__add_t.sql", "CREATE TABLE t (id integer);");
    write("U1__add_t.sql", "DROP TABLE t;");
    write("R__view_of_t.sql", "DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT id FROM t;");

    for (String layout : List.of("flyway", "flyway-sql")) {
      Report report = Roundtrip.verify(settings().withLayout(layout), Progress.SILENT);

      assertThat(report.findings()).isEmpty();
      assertThat(skips(report))
          .isEqualTo(List.of("R__view_of_t: Flyway has no undo scripts for repeatable migrations"));
    }
  }

  @Test
  void otherChecksAreSkippedByName() throws IOException {
    up(1);
    write("1_add_t1.down.sql", "CREATE TABLE left_behind (id integer);");
    up(2);

    Report missing =
        Roundtrip.verify(
            settings().withChecks(CheckSelection.of(List.of("has-downgrade"))), Progress.SILENT);
    Report restored =
        Roundtrip.verify(
            settings().withChecks(CheckSelection.of(List.of("RT104"))), Progress.SILENT);

    assertThat(codes(missing)).containsExactly("RT101");
    assertThat(codes(restored)).containsExactly("RT104");
    assertThat(missing.skips())
        .filteredOn(skip -> skip.reason().equals("not among the selected checks"))
        .extracting(Skip::check)
        .contains("the history is valid", "upgrades", "the downgrade restores the schema")
        .doesNotContain("has a downgrade");
  }

  private static Stream<String> codes(Report report) {
    return report.findings().stream().map(finding -> finding.code().name());
  }
}
