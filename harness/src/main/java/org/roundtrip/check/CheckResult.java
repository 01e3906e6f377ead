package org.roundtrip.check;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;

/**
 * The result of a check.
 *
 * @param findings the findings; empty if the check passed or did not run
 * @param skipped why the check did not run completely, in one sentence; null if it did
 */
public record CheckResult(CheckName check, List<Finding> findings, @Nullable String skipped) {

  /** Copies the list. */
  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** The same result without some findings. */
  public CheckResult without(Predicate<Finding> unwanted) {
    return new CheckResult(check, findings.stream().filter(unwanted.negate()).toList(), skipped);
  }

  static CheckResult of(CheckName check, List<Finding> findings) {
    return new CheckResult(check, findings, null);
  }

  static CheckResult skipped(CheckName check, String reason) {
    return new CheckResult(check, List.of(), reason);
  }
}
