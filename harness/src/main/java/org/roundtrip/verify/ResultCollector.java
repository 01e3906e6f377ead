package org.roundtrip.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckResult;
import org.roundtrip.dialect.Engine;
import org.roundtrip.finding.Finding;
import org.roundtrip.finding.Skip;

/** Collects verdicts: what was found, how many checks were run, which were not and why. */
final class ResultCollector {

  private final List<Finding> findings = new ArrayList<>();
  private final List<Skip> skips = new ArrayList<>();
  private int run;

  void add(List<CheckResult> verdicts, @Nullable String revision, @Nullable Engine engine) {
    for (CheckResult verdict : verdicts) {
      findings.addAll(verdict.findings());
      if (verdict.skipped() == null) {
        run++;
      } else {
        skips.add(new Skip(revision, engine, verdict.check().sentence(), verdict.skipped()));
      }
    }
  }

  void add(Skip skip) {
    skips.add(skip);
  }

  /** Tells of a finding as of something that was skipped. */
  void replace(Finding finding, Skip skip) {
    findings.remove(finding);
    skips.add(skip);
  }

  void add(ResultCollector other) {
    findings.addAll(other.findings);
    skips.addAll(other.skips);
    run += other.run;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Skip> skips() {
    return skips;
  }

  int run() {
    return run;
  }
}
