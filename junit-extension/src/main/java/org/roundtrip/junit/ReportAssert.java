package org.roundtrip.junit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Report;
import org.roundtrip.finding.Severity;
import org.roundtrip.finding.text.FindingText;
import org.roundtrip.finding.text.Wording;

/** Assertions on a report. Failure messages contain the text of the findings. */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {

  ReportAssert(Report actual) {
    super(actual, ReportAssert.class);
  }

  /**
   * Verifies that every revision can be downgraded: the report has no error about schemas or rows.
   */
  public ReportAssert isReversible() {
    return hasNone(
        finding ->
            finding.severity() == Severity.ERROR && finding.code().name().matches("RT[12]\\d\\d"));
  }

  /** Verifies that the report has no errors. */
  public ReportAssert hasNoErrors() {
    return hasNone(finding -> finding.severity() == Severity.ERROR);
  }

  /** Verifies that the report has no findings, not even notes. */
  public ReportAssert hasNoFindings() {
    return hasNone(finding -> true);
  }

  private ReportAssert hasNone(Predicate<Finding> unwanted) {
    isNotNull();
    List<Finding> found = actual.findings().stream().filter(unwanted).toList();
    if (!found.isEmpty()) {
      throw failure("%s", texts(found));
    }
    return this;
  }

  private static String texts(List<Finding> findings) {
    return findings.stream()
        .map(finding -> FindingText.of(finding, Wording.PLAIN).stripTrailing())
        .collect(Collectors.joining(System.lineSeparator().repeat(2)));
  }
}
