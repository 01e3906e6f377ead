package org.roundtrip.ci.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.rowtest.RowSettings;

/** The report as a person reads it: the findings, database by database, and then what it means. */
public final class ConsoleReport {

  private final PrintWriter out;
  private final Palette palette;
  private final Map<Engine, Integer> tried;
  private final RowSettings rows;

  /**
   * @param tried how many revisions were tried on each database
   * @param rows how rows were tried, for what a run without findings proves
   */
  public ConsoleReport(
      PrintWriter out, Palette palette, Map<Engine, Integer> tried, RowSettings rows) {
    this.out = out;
    this.palette = palette;
    this.tried = tried;
    this.rows = rows;
  }

  /** Prints all of it. */
  public void print(Report report) {
    printFindings(report, null, "The history");
    for (ServerInfo database : report.databases()) {
      printFindings(report, database.engine(), database.toString());
    }
    new Summary(report, palette, tried, rows).lines().forEach(out::println);
  }

  private void printFindings(Report report, @Nullable Engine engine, String heading) {
    List<Finding> found =
        report.findings().stream()
            .filter(
                f -> Objects.equals(engine, f.database() == null ? null : f.database().engine()))
            .toList();
    if (!found.isEmpty()) {
      out.println(palette.heading(heading));
      out.println();
    }
    for (Finding finding : found) {
      out.print(palette.of(finding.severity(), finding.label()));
      out.println("  " + finding.sentence());
      FindingText.details(finding, CommandLineWording.INSTANCE).forEach(out::println);
      out.println();
    }
  }
}
