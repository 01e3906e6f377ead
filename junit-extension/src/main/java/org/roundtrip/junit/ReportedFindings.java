package org.roundtrip.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;

/** Tracks which findings a test has reported, so that each finding is reported exactly once. */
final class ReportedFindings {

  private final Set<FindingCode> codes;
  private final Set<Finding> reported = new HashSet<>();

  /**
   * @param codes the codes to report; empty for all
   */
  ReportedFindings(Set<FindingCode> codes) {
    this.codes = codes;
  }

  /** Returns the matching findings that are not yet reported, and marks them as reported. */
  List<Finding> take(Collection<Finding> findings, Predicate<Finding> matching) {
    List<Finding> taken =
        findings.stream()
            .filter(finding -> codes.isEmpty() || codes.contains(finding.code()))
            .filter(finding -> matching.test(finding) && !reported.contains(finding))
            .toList();
    reported.addAll(taken);
    return taken;
  }

  /** Marks the findings of tests that are not selected as reported. */
  void exclude(Collection<Finding> findings) {
    reported.addAll(findings);
  }
}
