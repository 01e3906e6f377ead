package org.roundtrip.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;

/**
 * What a check says.
 *
 * @param findings empty when all is well or when it was not run
 * @param skipped why it was not run, or not in full, in one sentence; null when it was
 */
public record CheckResult(CheckName check, List<Finding> findings, @Nullable String skipped) {

  /** Copies the list. */
  public CheckResult {
    findings = List.copyOf(findings);
  }

  static CheckResult of(CheckName check, List<Finding> findings) {
    return new CheckResult(check, findings, null);
  }

  static CheckResult skipped(CheckName check, String reason) {
    return new CheckResult(check, List.of(), reason);
  }
}
