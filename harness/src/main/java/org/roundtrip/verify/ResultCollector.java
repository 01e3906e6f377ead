package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.FindingGroups;
import org.roundtrip.finding.Skip;

/**
 * Collects findings, the number of checks that ran, and the skipped checks with their reasons.
 * Thread-safe.
 */
final class ResultCollector {

  private final UnaryOperator<CheckResult> adjustment;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private int run;

  /** Creates a collector that adjusts each result first. */
  ResultCollector(UnaryOperator<CheckResult> adjustment) {
    this.adjustment = adjustment;
  }

  synchronized void add(
      List<CheckResult> results, @Nullable String revision, @Nullable Engine engine) {
    for (CheckResult raw : results) {
      CheckResult result = adjustment.apply(raw);
      findings.addAll(result.findings());
      if (result.skipped() == null) {
        run++;
      } else {
        skips.add(new Skip(revision, engine, result.check().sentence(), result.skipped()));
      }
    }
  }

  synchronized void add(Skip skip) {
    skips.add(skip);
  }

  /** Combines the findings so far that have the same cause. */
  synchronized void group() {
    List<Finding> causes = FindingGroups.of(findings);
    findings.clear();
    findings.addAll(causes);
  }

  /** Replaces a finding by a skip. */
  synchronized void replace(Finding finding, Skip skip) {
    findings.remove(finding);
    skips.add(skip);
  }

  synchronized void add(ResultCollector other) {
    findings.addAll(other.findings());
    skips.addAll(other.skips());
    run += other.run();
  }

  synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }

  synchronized List<Skip> skips() {
    return List.copyOf(skips);
  }

  synchronized int run() {
    return run;
  }
}
