package org.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Skip;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Settings;

/** Migrations that write more rows than are held are judged like others. */
class LargeRowsTest {

  private static final String MANY =
      """
      CREATE TABLE code (id int PRIMARY KEY, label text NOT NULL, weight int);
      INSERT INTO code
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
        SELECT i, 'code ' || i, i % 7 FROM n;
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void oneRowThatDoesNotComeBackIsShown(Engine engine) throws IOException {
    write(1, MANY, "DROP TABLE code;");
    write(2, "DELETE FROM code WHERE id = 17;", "SELECT 1;");

    Report report = verify(engine);

    assertThat(rowsOf(report))
        .isEqualTo(
            """
            Rows that earlier migrations inserted differ after upgrade and downgrade.

                code (id, label, weight)
                    had 50000 rows, has 49999
                    lost   (17, 'code 17', 3)

            These rows belong in  2_step.down.sql
            """);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void aColumnThatIsOtherInAllRowsIsNamed(Engine engine) throws IOException {
    write(1, MANY, "DROP TABLE code;");
    write(2, "UPDATE code SET weight = weight + 1;", "SELECT 1;");

    assertThat(rowsOf(verify(engine)))
        .contains("        had 50000 rows, has 50000; values differ in weight\n")
        .containsPattern("        … \\d+ more lost\n        extra ")
        .endsWith(
            """
                    … more rows differ

            These rows belong in  2_step.down.sql
            """);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void allRowsThatAreLostAreCounted(Engine engine) throws IOException {
    write(1, MANY, "DROP TABLE code;");
    write(2, "DELETE FROM code;", "SELECT 1;");

    assertThat(rowsOf(verify(engine)))
        .isEqualTo(
            """
            Rows that earlier migrations inserted differ after upgrade and downgrade.

                code (id, label, weight)
                    had 50000 rows, has 0
                    … the differing rows are not shown

            These rows belong in  2_step.down.sql
            """);
  }

  @ParameterizedTest
  @MethodSource("org.roundtrip.dialect.Engine#defaults")
  void nothingIsWrongWhenAllComesBack(Engine engine) throws IOException {
    write(1, MANY.replace("50000", "2001"), "DROP TABLE code;");
    write(2, "ALTER TABLE code ADD COLUMN note text;", "ALTER TABLE code DROP COLUMN note;");
    String turn = "UPDATE code SET weight = -weight WHERE weight BETWEEN -7 AND 7;";
    write(3, turn, turn);

    Report report = Roundtrip.verify(settings(engine));

    assertThat(report.findings().stream().map(finding -> FindingText.of(finding, Wording.PLAIN)))
        .isEmpty();
    assertThat(report.skips())
        .contains(
            new Skip(
                "3_step",
                engine,
                "some generated rows",
                "generated rows in code were not compared: migrations wrote more than 2000 rows to this table"));
  }

  /** Without made rows, which are tried on copies of many rows. */
  private Report verify(Engine engine) {
    RowSettings usual = RowSettings.defaults();
    return Roundtrip.verify(
        settings(engine)
            .withRows(
                new RowSettings(
                    true,
                    0,
                    usual.seed(),
                    usual.limit(),
                    usual.tables(),
                    usual.sources(),
                    List.of(),
                    null,
                    null)));
  }

  private Settings settings(Engine engine) {
    return Settings.of(folder).withEngines(Set.of(engine));
  }

  /** The details of what is said of rows, up to how to reproduce it. */
  private String rowsOf(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.code() == FindingCode.RT210)
        .map(finding -> FindingText.of(finding, Wording.PLAIN))
        .map(text -> text.substring(text.indexOf('\n') + 1, text.indexOf("Reproduce:")))
        .map(text -> text.replace(folder + "/", ""))
        .collect(Collectors.joining());
  }

  private void write(int number, String up, String down) throws IOException {
    Files.writeString(folder.resolve(number + "_step.up.sql"), up);
    Files.writeString(folder.resolve(number + "_step.down.sql"), down);
  }
}
