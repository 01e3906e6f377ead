package org.roundtrip.gate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Severity;
import org.roundtrip.revision.SourceLocation;

/**
 * Which findings fail a run.
 *
 * @param irreversible whether revisions may be irreversible
 * @param irreversibleAt where that is written; null for the default
 * @param from the first revision to judge (inclusive); null for the first of the history
 * @param fromAt where that is written; null for the default
 * @param severities the severities that differ from the defaults
 */
public record Policy(
    Irreversible irreversible,
    @Nullable SourceLocation irreversibleAt,
    @Nullable String from,
    @Nullable SourceLocation fromAt,
    List<SeverityRule> severities) {

  /** The policy without a configuration file. */
  public static final Policy DEFAULT = new Policy(Irreversible.FORBID, null, null, null, List.of());

  /** Copies the list. */
  public Policy {
    severities = List.copyOf(severities);
  }

  /** The rule that applies to a finding; of equally restricted rules, the last one. */
  Optional<SeverityRule> rule(Finding finding) {
    return severities.stream()
        .filter(rule -> rule.applies(finding))
        .reduce((one, other) -> other.precision() >= one.precision() ? other : one);
  }

  /** The severity of a finding that no rule of {@link #severities} changes. */
  Severity severity(Finding finding) {
    return irreversible.accepts(finding) ? Severity.NOTE : finding.severity();
  }
}
