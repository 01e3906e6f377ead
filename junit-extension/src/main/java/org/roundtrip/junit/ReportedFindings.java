package org.roundtrip.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;

/** Remembers which findings have had their test, so that each is told once and none is lost. */
final class ReportedFindings {

  private final Set<FindingCode> chosen;
  private final Set<Finding> done = new HashSet<>();

  /**
   * @param chosen the codes that the user wants to hear of; empty for all
   */
  ReportedFindings(Set<FindingCode> chosen) {
    this.chosen = chosen;
  }

  /** Those that fit and are not done; from now on they are. */
  List<Finding> take(Collection<Finding> findings, Predicate<Finding> fitting) {
    List<Finding> taken =
        findings.stream()
            .filter(finding -> chosen.isEmpty() || chosen.contains(finding.code()))
            .filter(finding -> fitting.test(finding) && !done.contains(finding))
            .toList();
    done.addAll(taken);
    return taken;
  }

  /** Leaves out what belongs to tests that were not chosen. */
  void leaveOut(Collection<Finding> findings) {
    done.addAll(findings);
  }
}
