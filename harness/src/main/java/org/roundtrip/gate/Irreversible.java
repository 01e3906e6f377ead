package org.roundtrip.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.roundtrip.finding.Evidence;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;

/** Whether a revision may be irreversible. */
public enum Irreversible {
  /** A revision without a downgrade that runs is an error. */
  FORBID,
  /** A downgrade that refuses to run and states why is a note. */
  REQUIRE_REASON,
  /** A revision without a downgrade that runs is a note. */
  ALLOW;

  private static final Set<FindingCode> CODES =
      Set.of(FindingCode.RT101, FindingCode.RT102, FindingCode.RT110);

  /** The value with a word, such as {@code require-reason}. */
  public static Optional<Irreversible> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /** The word in {@code roundtrip.toml}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a finding about an irreversible revision is only a note. */
  boolean accepts(Finding finding) {
    return switch (this) {
      case FORBID -> false;
      case REQUIRE_REASON ->
          finding.code() == FindingCode.RT102
              && finding
                  .evidence(Evidence.Refusal.class)
                  .map(Evidence.Refusal::reason)
                  .filter(reason -> !reason.isBlank())
                  .isPresent();
      case ALLOW -> CODES.contains(finding.code());
    };
  }
}
