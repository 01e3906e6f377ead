package org.roundtrip.ci.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.database.ServerInfo;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.text.FindingText;

/** The report as a person reads it: the findings, database by database, and then what it means. */
public final class ConsoleReport {

  private final PrintWriter out;
  private final Palette palette;

  public ConsoleReport(PrintWriter out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  /** Prints all of it. */
  public void print(Report report) {
    printFindings(report, null, "The history");
    for (ServerInfo database : report.databases()) {
      printFindings(report, database.engine(), database.toString());
    }
    new Summary(report, palette).lines().forEach(out::println);
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
