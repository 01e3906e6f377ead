package org.roundtrip.ci.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.roundtrip.ci.Reports;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.finding.Report;

class ConsoleReportTest {

  @Test
  void findingsByDatabase() {
    Approvals.verify(printed(Reports.withFindings(), true, false));
  }

  @Test
  void aCleanRunSaysWhatWasVerified() {
    Approvals.verify(printed(Reports.clean(), true, false));
  }

  @Test
  void aCleanRunSaysWhatWasLeftOut() {
    Approvals.verify(printed(Reports.cleanButSkipped(), false, false));
  }

  @Test
  void theVerdictCountsWarnings() {
    assertThat(printed(Reports.withWarnings(FindingCode.RT007, FindingCode.RT212), true, false))
        .endsWith(
            """

            Verified with 2 warnings: every tested revision was upgraded, downgraded and upgraded\
             again on SQLite 3.54.1 and PostgreSQL 18.6.
            Each downgrade restored the schema and the rows, both those inserted by migrations\
             and the generated ones.
            """);
  }

  @Test
  void aWarningThatCanStopADeploymentIsNotVerified() {
    assertThat(printed(Reports.withWarnings(FindingCode.RT205), true, false))
        .endsWith(
            """

            No errors, but 1 warning: every tested revision was upgraded, downgraded and upgraded\
             again on SQLite 3.54.1 and PostgreSQL 18.6.
            Each downgrade restored the schema and the rows, both those inserted by migrations\
             and the generated ones.
            A deployment can fail: an upgrade fails on rows that were valid before.
            """);
  }

  @Test
  void aRevisionThatCouldNotBeTestedIsNotVerified() {
    assertThat(printed(Reports.withWarnings(FindingCode.RT109), true, false))
        .endsWith(
            """

            No errors, but 1 warning: every tested revision was upgraded, downgraded and upgraded\
             again on SQLite 3.54.1 and PostgreSQL 18.6.
            Each downgrade restored the schema and the rows, both those inserted by migrations\
             and the generated ones.
            Not verified: 1 revision whose upgrade fails in a new process.
            """);
  }

  @Test
  void nothingToVerify() {
    Approvals.verify(printed(Reports.empty(), true, false));
  }

  @Test
  void coloursChangeNothingElse() {
    String coloured = printed(Reports.withFindings(), true, true);
    assertThat(coloured).contains("\u001B[1m\u001B[31mRT104 error\u001B[0m  0007_split_name");
    assertThat(coloured.replaceAll("\u001B\\[\\d*m", ""))
        .isEqualTo(printed(Reports.withFindings(), true, false));
  }

  private static String printed(Report report, boolean rows, boolean colourful) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Report shown = rows ? report : Reports.withoutRows(report);
    new ConsoleReport(out, new Palette(colourful)).print(shown);
    out.flush();
    return text.toString();
  }
}
