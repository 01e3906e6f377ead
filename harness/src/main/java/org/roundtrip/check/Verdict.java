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
public record Verdict(CheckName check, List<Finding> findings, @Nullable String skipped) {

  /** Copies the list. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  static Verdict of(CheckName check, List<Finding> findings) {
    return new Verdict(check, findings, null);
  }

  static Verdict skipped(CheckName check, String reason) {
    return new Verdict(check, List.of(), reason);
  }
}
