package org.roundtrip.ci;

import java.util.function.Supplier;
import org.roundtrip.ci.console.Heartbeat;
import org.roundtrip.ci.console.LiveProgress;
import org.roundtrip.ci.console.Terminal;
import org.roundtrip.finding.Report;
import picocli.CommandLine;

/** A run whose progress the standard error shows. */
record LiveRun(Terminal terminal, LiveProgress progress) {

  static LiveRun of(CommandLine line) {
    Terminal terminal = Terminal.of(line.getErr());
    return new LiveRun(terminal, new LiveProgress(terminal));
  }

  /** Runs a verification that reports to {@link #progress}. */
  Report run(Supplier<Report> verification) {
    Heartbeat heartbeat = Heartbeat.start(terminal, Heartbeat.INTERVAL, progress::status);
    try {
      return verification.get();
    } finally {
      heartbeat.stop();
      progress.erase();
    }
  }
}
