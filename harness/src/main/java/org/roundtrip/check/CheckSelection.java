package org.roundtrip.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingCode;
import org.roundtrip.setting.NearestName;

/**
 * The checks that a user selects.
 *
 * @param codes the codes to report; empty for all
 */
public record CheckSelection(Set<FindingCode> codes) {

  /** Selects every check. */
  public static final CheckSelection ALL = new CheckSelection(Set.of());

  private static final String REASON = "not among the selected checks";

  /** Copies the set. */
  public CheckSelection {
    codes = Set.copyOf(codes);
  }

  /**
   * Selects checks by their names and codes.
   *
   * @param words such as {@code has-downgrade} or {@code RT104}, in any case; none for all
   * @throws IllegalArgumentException if there is no such check, with a sentence that lists them
   */
  public static CheckSelection of(List<String> words) {
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    for (String word : words) {
      codes.addAll(codes(word.strip()));
    }
    return new CheckSelection(codes);
  }

  private static Set<FindingCode> codes(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return Checks.names().stream()
        .filter(check -> check.key().equals(key))
        .map(CheckName::codes)
        .findFirst()
        .orElseGet(
            () ->
                FindingCode.named(word.toUpperCase(Locale.ROOT))
                    .map(Set::of)
                    .orElseThrow(() -> unknown(word)));
  }

  private static IllegalArgumentException unknown(String word) {
    List<String> names = Checks.names().stream().map(CheckName::key).toList();
    return new IllegalArgumentException(
        "There is no check '%s'; the checks are %s, and the codes are %s.%s"
            .formatted(
                word,
                String.join(", ", names),
                String.join(", ", FindingCode.names()),
                NearestName.question(
                    word, Stream.concat(names.stream(), FindingCode.names().stream()).toList())));
  }

  /** Whether a check can report a selected code. */
  public boolean includes(CheckName check) {
    return codes.isEmpty() || check.codes().stream().anyMatch(codes::contains);
  }

  /** Whether a finding is reported. A history without revisions always is. */
  private boolean includes(Finding finding) {
    return codes.isEmpty() || codes.contains(finding.code()) || finding.code() == FindingCode.RT001;
  }

  /** Whether a selected check needs rows. */
  public boolean needsRows() {
    return Checks.names().stream()
        .filter(this::includes)
        .anyMatch(check -> !check.isEnabled(false, false));
  }

  /** The result without what is not selected. */
  public CheckResult apply(CheckResult result) {
    List<Finding> findings = result.findings().stream().filter(this::includes).toList();
    boolean left = findings.isEmpty() && !includes(result.check());
    return left
        ? CheckResult.skipped(result.check(), REASON)
        : new CheckResult(result.check(), findings, result.skipped());
  }
}
