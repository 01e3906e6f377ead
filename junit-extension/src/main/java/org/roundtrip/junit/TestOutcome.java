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
 * @param findings the findings of its checks
 * @param failOn the lowest severity that makes it fail
 * @param skipped why it was not run, or null when it was
 */
record TestOutcome(List<Finding> findings, Severity failOn, @Nullable String skipped) {

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
        .filter(finding -> !fails(finding))
        .forEach(finding -> publish(finding, test, listener));
    listener.executionFinished(test, result(test));
  }

  /** Surefire and Gradle show what a test prints, but no report entries. */
  private static void publish(Finding finding, TestNode test, EngineExecutionListener listener) {
    String text = text(test, finding);
    listener.reportingEntryPublished(test, ReportEntry.from(finding.code().name(), text));
    if (finding.severity().isAtLeast(Severity.WARNING)) {
      System.err.println(test.testClass().getName() + "\n" + text + "\n");
    }
  }

  private boolean fails(Finding finding) {
    return finding.severity().isAtLeast(failOn);
  }

  private static String text(TestNode test, Finding finding) {
    return FindingText.of(finding, new JUnitWording(test.testClass())).stripTrailing();
  }

  private TestExecutionResult result(TestNode test) {
    List<Finding> failing = findings.stream().filter(this::fails).toList();
    return failing.isEmpty()
        ? TestExecutionResult.successful()
        : TestExecutionResult.failed(TestFailures.of(test.testClass(), failing));
  }
}
