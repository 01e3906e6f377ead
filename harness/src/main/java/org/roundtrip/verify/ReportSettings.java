package org.roundtrip.verify;

import java.nio.file.Path;
import org.roundtrip.check.CheckResult;
import org.roundtrip.check.CheckSelection;
import org.roundtrip.finding.RowComparison;
import org.roundtrip.finding.Severity;
import org.roundtrip.gate.Gate;
import org.roundtrip.gate.GateDecisions;

/**
 * The settings that decide what a report says about what was found.
 *
 * @param project the folder, as the user named it
 * @param rows which rows are compared
 * @param names the names in the row settings
 */
record ReportSettings(
    Path project,
    CheckSelection checks,
    Gate gate,
    Severity failOn,
    RowComparison rows,
    UnusedNames.Names names) {

  static ReportSettings of(Settings settings) {
    return new ReportSettings(
        settings.project(),
        settings.checks(),
        settings.gate(),
        settings.failOn(),
        RowComparison.of(settings.rows().on(), settings.rows().generated()),
        UnusedNames.Names.of(settings.rows()));
  }

  /** The result of a check as the report shows it. */
  CheckResult adjust(CheckResult result, GateDecisions decisions) {
    return decisions.apply(checks.apply(result));
  }
}
