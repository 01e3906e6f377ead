package org.roundtrip.ci;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roundtrip.ci.report.CommandLineWording;
import org.roundtrip.finding.Report;
import org.roundtrip.gate.BaselineEntry;
import org.roundtrip.gate.BaselineFile;
import org.roundtrip.gate.BaselineUpdate;
import org.roundtrip.verify.Settings;
import org.roundtrip.verify.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the baseline, or removes what was fixed from it. */
@Command(
    name = "baseline",
    description = {
      "Record the known errors and warnings of a history in roundtrip-baseline.json, beside"
          + " roundtrip.toml. They no longer fail 'roundtrip verify'.",
      "If the file exists, the command removes the findings that were fixed and adds none."
    },
    footer = {"", "Examples:", "  roundtrip baseline migrations"})
final class BaselineCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private VerificationArguments arguments = new VerificationArguments();

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Settings settings = arguments.settings(line);
    LiveRun live = LiveRun.of(line);
    Verification verification = new Verification(settings, live.progress());
    Report report = live.run(verification::run);
    PrintWriter out = line.getOut();
    if (!report.isComplete()) {
      out.println("The run is not complete, so the baseline was not written.");
      report.failures().stream()
          .map(failure -> failure.reason().worded(CommandLineWording.INSTANCE::setting))
          .forEach(out::println);
      out.flush();
      return report.exitCode();
    }
    int exitCode = write(verification.baselineUpdate(report), out);
    out.flush();
    return exitCode;
  }

  private static int write(BaselineUpdate update, PrintWriter out) {
    if (update.isUnchanged()) {
      out.println(
          update.baseline().file()
              + " is up to date: "
              + count(update.baseline().entries().size())
              + ".");
      return 0;
    }
    if (!update.kept().equals(update.baseline())) {
      BaselineFile.write(update.kept());
      out.println(
          "Wrote %s: %s%s."
              .formatted(
                  update.kept().file(),
                  count(update.kept().entries().size()),
                  update.fixed().isEmpty() ? "" : ", " + update.fixed().size() + " removed"));
      print("Fixed:", update.fixed(), out);
    }
    print(
        "A baseline does not grow. Fix or waive these findings, or delete the file to start again:",
        update.added(),
        out);
    return update.added().isEmpty() ? 0 : 1;
  }

  private static void print(String heading, List<BaselineEntry> entries, PrintWriter out) {
    if (!entries.isEmpty()) {
      out.println(heading);
      entries.forEach(entry -> out.println("    " + entry));
    }
  }

  private static String count(int findings) {
    return findings == 1 ? "1 finding" : findings + " findings";
  }
}
