package org.roundtrip.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
            .flatMap(this::selected)
            .filter(finding -> matching.test(finding) && !reported.contains(finding.alone()))
            .toList();
    exclude(taken);
    return taken;
  }

  /** The first matching finding that is reported under another one, with that one. */
  Optional<String> cause(Collection<Finding> findings, Predicate<Finding> matching) {
    return findings.stream()
        .flatMap(this::selected)
        .filter(finding -> finding.alsoSeen().stream().anyMatch(matching))
        .map(finding -> "the cause is reported as " + finding.code())
        .findFirst();
  }

  /** The finding, or, if it is not to be reported, those that are reported under it. */
  private Stream<Finding> selected(Finding finding) {
    return codes.isEmpty() || codes.contains(finding.code())
        ? Stream.of(finding)
        : finding.alsoSeen().stream().flatMap(this::selected);
  }

  /** Marks the findings of tests that are not selected as reported. */
  void exclude(Collection<Finding> findings) {
    findings.forEach(finding -> reported.add(finding.alone()));
  }
}
