package org.roundtrip.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.revision.SourceLocation;

/** RT901 to RT904: findings about waivers and the baseline. */
final class WaiverFindings {

  private final LocalDate today;
  private final Coverage coverage;
  private final List<Finding> findings = new ArrayList<>();

  WaiverFindings(LocalDate today, Coverage coverage) {
    this.today = today;
    this.coverage = coverage;
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }

  void addMalformed(WaiverComments.Malformed comment) {
    findings.add(
        Finding.of(FindingCode.RT903)
            .title(
                "the waiver in %s is not valid: %s"
                    .formatted(comment.location(), comment.problem()))
            .cause(comment.location())
            .build());
  }

  void add(Waiver waiver, boolean used) {
    if (waiver.reason().isBlank()) {
      findings.add(
          Finding.of(FindingCode.RT903)
              .title("the waiver of %s in %s gives no reason".formatted(waiver, waiver.location()))
              .summary("A waiver without a reason has no effect.")
              .cause(waiver.location())
              .build());
    } else if (waiver.isExpired(today)) {
      findings.add(
          Finding.of(FindingCode.RT901)
              .title(
                  "the waiver of %s in %s expired on %s"
                      .formatted(waiver, waiver.location(), waiver.until()))
              .cause(waiver.location())
              .advice("Fix the finding, or extend the waiver.")
              .build());
    } else if (!used && coverage.examined(waiver.code(), waiver.revision(), null)) {
      findings.add(
          Finding.of(FindingCode.RT902)
              .title("the waiver of %s in %s accepts nothing".formatted(waiver, waiver.location()))
              .cause(waiver.location())
              .advice("Delete the waiver.")
              .build());
    }
  }

  /** Adds the entries of a baseline that no longer occur. */
  void addFixed(Baseline baseline, Set<BaselineEntry> found) {
    List<String> fixed =
        BaselineUpdate.fixed(baseline, found, coverage).stream()
            .map(BaselineEntry::toString)
            .toList();
    if (!fixed.isEmpty()) {
      String count = fixed.size() == 1 ? "1 finding" : fixed.size() + " findings";
      findings.add(
          Finding.of(FindingCode.RT904)
              .title("%s lists %s that no longer occur".formatted(baseline.file(), count))
              .evidence(new Evidence.Items(fixed))
              .cause(SourceLocation.of(baseline.file()))
              .advice("Run 'roundtrip baseline' on the project to remove these entries.")
              .build());
    }
  }
}
