package org.roundtrip.ci;

import java.io.PrintWriter;
import java.util.List;
import org.roundtrip.ci.console.ConsoleReport;
import org.roundtrip.ci.console.LiveProgress;
import org.roundtrip.ci.console.Palette;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.ci.report.ReportRequest;
import org.roundtrip.finding.DatabaseFailure;
import org.roundtrip.finding.Report;
import org.roundtrip.rowtest.RowSettings;
import org.roundtrip.verify.Verification;
import picocli.CommandLine;

/**
 * Writes the report of a run once: at its end, or at shutdown with what was found until then.
 * Thread-safe.
 */
final class ReportWriter {

  private final CommandLine line;
  private final LiveProgress progress;
  private final RowSettings rows;
  private final List<ReportRequest> requests;
  private boolean written;

  ReportWriter(
      CommandLine line, LiveProgress progress, RowSettings rows, List<ReportRequest> requests) {
    this.line = line;
    this.progress = progress;
    this.rows = rows;
    this.requests = requests;
  }

  /** Writes the report unless one was written. */
  synchronized void write(Report report) {
    if (written) {
      return;
    }
    written = true;
    PrintWriter out = line.getOut();
    // A report on the standard output must be alone there.
    boolean outIsTaken = requests.stream().anyMatch(ReportRequest::isStandardOutput);
    PrintWriter forPeople = outIsTaken ? line.getErr() : out;
    Palette palette = new Palette(line.getColorScheme().ansi().enabled() && !outIsTaken);
    new ConsoleReport(forPeople, palette, progress.tried(), rows).print(report);
    forPeople.flush();
    requests.forEach(request -> request.write(report, out));
    report.failures().forEach(this::writeFailure);
  }

  private void writeFailure(DatabaseFailure failure) {
    String reason = failure.reason().worded(CommandLineWording.INSTANCE::setting);
    line.getErr().println(line.getColorScheme().errorText("roundtrip: ") + reason);
    line.getErr().flush();
  }

  /** Writes what a run has found that cannot go on. */
  void writePartial(Verification verification) {
    progress.erase();
    verification.partialReport().ifPresent(this::write);
  }
}
