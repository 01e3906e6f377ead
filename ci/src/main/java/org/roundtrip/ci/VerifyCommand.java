package org.roundtrip.ci;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.ci.report.ReportRequest;
import org.roundtrip.ci.report.SavedCases;
import org.roundtrip.database.ShutdownHook;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.project.ToolMissingException;
import org.roundtrip.verify.Settings;
import org.roundtrip.verify.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Upgrades, downgrades and upgrades every revision again, and reports problems. */
@Command(
    name = "verify",
    description =
        "Run every upgrade, its downgrade and the upgrade again on real databases; report problems.",
    footer = {
      "",
      "Examples:",
      "  roundtrip verify migrations",
      "  roundtrip verify migrations --database postgresql --postgres embedded:15",
      "  roundtrip verify migrations --setup 'CREATE EXTENSION hstore'",
      "  roundtrip verify migrations --report json=report.json",
      "  roundtrip verify migrations --shard 2/5 --report blob=shard-2.json"
    })
final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private VerificationArguments arguments = new VerificationArguments();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = SeverityName.class,
      completionCandidates = SeverityName.Names.class,
      description = "Lowest severity that fails the run: error, warning or note. Default: error.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      converter = ReportRequest.Converter.class,
      completionCandidates = ReportRequest.Formats.class,
      description =
          "Also write the report to a file, or to standard output if FILE is '-'; repeatable. Formats:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<ReportRequest> reports = List.of();

  @Mixin private ShardArguments shard = new ShardArguments();

  @Option(
      names = "--if-tool-present",
      description =
          "If the project's migration tool is not available, report what did not run and why, and exit with 0.")
  private boolean ifToolPresent;

  @Override
  public Integer call() {
    try {
      return run();
    } catch (ToolMissingException e) {
      if (!ifToolPresent) {
        throw e;
      }
      PrintWriter out = line().getOut();
      out.println("Not run: " + arguments.project() + "; nothing was verified.");
      out.println(CommandLineWording.INSTANCE.message(e));
      out.flush();
      return 0;
    }
  }

  private int run() {
    Settings settings =
        shard.of(arguments.settings(line()).withFailOn(failOn), line(), arguments.timings());
    reports.forEach(ReportRequest::prepare);
    Optional<SavedCases> saved = arguments.savedCases();
    saved.ifPresent(SavedCases::prepare);
    LiveRun live = LiveRun.of(line());
    Verification verification = new Verification(settings, live.progress());
    ReportWriter writer =
        new ReportWriter(line(), live.progress(), settings, verification, reports, saved);
    Report report = live.run(() -> verify(verification, writer));
    writer.write(report);
    return report.exitCode();
  }

  private static Report verify(Verification verification, ReportWriter writer) {
    ShutdownHook.beforeClosing(writer, writer::writePartial);
    try {
      return verification.run();
    } finally {
      ShutdownHook.forget(writer);
    }
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
