package org.roundtrip.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.text.FindingText;

/**
 * How a test ends.
 *
 * @param findings what it is about; only errors make it fail
 * @param skipped why it was not run, or null when it was
 */
record TestOutcome(List<Finding> findings, @Nullable String skipped) {

  TestOutcome {
    findings = List.copyOf(findings);
  }

  void publish(TestNode test, EngineExecutionListener listener) {
    if (skipped != null && findings.isEmpty()) {
      listener.executionSkipped(test, skipped);
      return;
    }
    listener.executionStarted(test);
    findings.stream()
        .filter(finding -> finding.severity() != Severity.ERROR)
        .map(finding -> ReportEntry.from(finding.code().name(), text(test, finding)))
        .forEach(entry -> listener.reportingEntryPublished(test, entry));
    listener.executionFinished(test, result(test));
  }

  private static String text(TestNode test, Finding finding) {
    return FindingText.of(finding, new JUnitWording(test.testClass())).stripTrailing();
  }

  private TestExecutionResult result(TestNode test) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    return errors.isEmpty()
        ? TestExecutionResult.successful()
        : TestExecutionResult.failed(TestFailures.of(test.testClass(), errors));
  }
}
