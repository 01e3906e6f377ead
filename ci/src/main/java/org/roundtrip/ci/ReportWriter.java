package org.roundtrip.ci;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.roundtrip.ci.console.ConsoleReport;
import org.roundtrip.ci.console.LiveProgress;
import org.roundtrip.ci.console.Palette;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.ci.report.ReportRequest;
import org.roundtrip.ci.report.SavedCases;
import org.roundtrip.database.EnvironmentException;
import org.roundtrip.finding.Report;
import org.roundtrip.setting.Advice;
import org.roundtrip.verify.Settings;
import org.roundtrip.verify.ShardResults;
import org.roundtrip.verify.Verification;
import picocli.CommandLine;

/**
 * Writes the report and the saved cases of a run once: at its end, or at shutdown with the findings
 * so far. Thread-safe.
 */
final class ReportWriter {

  private final CommandLine line;
  private final LiveProgress progress;
  private final Settings settings;
  private final Verification verification;
  private final List<ReportRequest> requests;
  private final Optional<SavedCases> cases;
  private boolean written;

  ReportWriter(
      CommandLine line,
      LiveProgress progress,
      Settings settings,
      Verification verification,
      List<ReportRequest> requests,
      Optional<SavedCases> cases) {
    this.line = line;
    this.progress = progress;
    this.settings = settings;
    this.verification = verification;
    this.requests = requests;
    this.cases = cases;
  }

  /** Writes the report unless one was written. */
  synchronized void write(Report report) {
    if (written) {
      return;
    }
    written = true;
    write(line, report, verification::recorded, requests);
    cases.ifPresent(folder -> folder.write(report, settings));
  }

  /**
   * Writes a report in all requested formats.
   *
   * @param found what the run found, from which the report was made
   */
  static void write(
      CommandLine line, Report report, Supplier<ShardResults> found, List<ReportRequest> requests) {
    PrintWriter out = line.getOut();
    // A report on the standard output must be alone there.
    boolean outIsTaken = requests.stream().anyMatch(ReportRequest::isStandardOutput);
    PrintWriter forPeople = outIsTaken ? line.getErr() : out;
    Palette palette = new Palette(line.getColorScheme().ansi().enabled() && !outIsTaken);
    new ConsoleReport(forPeople, palette).print(report);
    forPeople.flush();
    // The blob of an interrupted run would make a merged report look complete.
    requests.stream()
        .filter(request -> !(report.interrupted() && request.isBlob()))
        .forEach(request -> request.write(report, found, out));
    report.failures().forEach(failure -> writeFailure(line, failure.reason()));
  }

  private static void writeFailure(CommandLine line, Advice reason) {
    String sentence = reason.worded(CommandLineWording.INSTANCE::setting);
    line.getErr().println(line.getColorScheme().errorText("roundtrip: ") + sentence);
    line.getErr().flush();
  }

  /** Writes what a run has found that cannot go on. */
  void writePartial() {
    progress.erase();
    try {
      verification.partialReport().ifPresent(this::write);
    } catch (EnvironmentException e) {
      writeFailure(line, e.advice());
    }
  }
}
